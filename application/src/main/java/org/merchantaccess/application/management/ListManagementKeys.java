package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.port.KeptManagementKey;

/** Lists all management keys, good and revoked, in the order in which they were made. */
public interface ListManagementKeys {

    Either<ManagementFailure, List<KeptManagementKey>> handle(Query query);

    /** There is nothing to choose. */
    record Query() {}
}
