package org.merchantaccess.application.resource;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.domain.resource.ResourceServer;

/** Lists the resource servers in the order of their creation. */
public interface ListResourceServers {

    Either<Unavailable, List<ResourceServer>> handle(Query query);

    /** Request for all of them. */
    record Query() {}
}
