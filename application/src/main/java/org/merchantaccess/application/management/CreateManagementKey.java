package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.management.ManagementKey;

/** Creates a key for the management API. Only this call returns it in clear text. */
public interface CreateManagementKey {

    Either<ManagementFailure, ManagementKey> handle(Command command);

    /**
     * Request to create a management key.
     *
     * @param name the name of the key's holder in the audit trail
     * @param chosen an existing key to register, such as one kept in a file; none to generate one
     */
    record Command(String name, Option<ManagementKey> chosen, Actor actor) {
        public Command {
            requireNonNull(name, "name");
            requireNonNull(chosen, "chosen");
            requireNonNull(actor, "actor");
        }
    }
}
