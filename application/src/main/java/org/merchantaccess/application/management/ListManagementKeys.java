package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Lists all management keys, valid and revoked, in the order of creation. */
public interface ListManagementKeys {

    Either<Unavailable, List<ManagementKeyMetadata>> handle(Query query);

    /** A query without parameters. */
    record Query() {}
}
