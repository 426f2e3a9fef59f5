package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.management.ManagementKey;

/** Creates a key for the management API. Only this call returns it in clear text. */
@Value.Enclosing
@RequestStyle
public interface CreateManagementKey {

    Either<ManagementFailure, ManagementKey> handle(Command command);

    /** Request to create a management key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(String name, Actor actor) {
            return ImmutableCreateManagementKey.Command.of(name, Option.none(), actor);
        }

        /** Returns the name of the key's holder in the audit trail. */
        public abstract String name();

        /** Returns an existing key to register, such as one kept in a file; none to generate one. */
        public abstract Option<ManagementKey> chosen();

        public abstract Actor actor();

        /** Returns a copy with this {@link #chosen()}. */
        public final Command withChosen(Option<ManagementKey> chosen) {
            requireNonNull(chosen, "chosen");
            return ImmutableCreateManagementKey.Command.of(name(), chosen, actor());
        }
    }
}
