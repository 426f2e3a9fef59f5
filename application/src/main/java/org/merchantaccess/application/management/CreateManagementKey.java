package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.management.ManagementKey;

/** Makes a key for the management API good. This is the one time it can be read. */
public interface CreateManagementKey {

    Either<ManagementFailure, ManagementKey> handle(Command command);

    /**
     * What to call the key.
     *
     * @param name how the audit trail will name who uses it
     * @param chosen a key made earlier, such as one kept in a file; none for a new one
     */
    record Command(String name, Option<ManagementKey> chosen, Authority authority) {
        public Command {
            requireNonNull(name, "name");
            requireNonNull(chosen, "chosen");
            requireNonNull(authority, "authority");
        }
    }
}
