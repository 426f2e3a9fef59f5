package org.merchantaccess.application.resource;

import io.vavr.control.Either;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.resource.ResourceServer;

/** Lists the resource servers in the order of their creation. */
@Value.Enclosing
@RequestStyle
public interface ListResourceServers {

    Either<Unavailable, List<ResourceServer>> handle(Query query);

    /** Request for all of them. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of() {
            return ImmutableListResourceServers.Query.of();
        }
    }
}
