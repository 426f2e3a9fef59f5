package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Lists all management keys, valid and revoked, in the order of creation. */
@Value.Enclosing
@RequestStyle
public interface ListManagementKeys {

    Either<Unavailable, List<ManagementKeyMetadata>> handle(Query query);

    /** A query without parameters. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of() {
            return ImmutableListManagementKeys.Query.of();
        }
    }
}
