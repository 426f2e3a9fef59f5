package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Opens the profile of a new merchant, without App IDs and with an empty allowlist. */
@Value.Enclosing
@RequestStyle
public interface OpenMerchantProfile {

    Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to open a profile. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(String name, Actor actor) {
            return ImmutableOpenMerchantProfile.Command.of(name, actor);
        }

        /** Returns the merchant's name as entered. */
        public abstract String name();

        public abstract Actor actor();
    }
}
