package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.usage.KeyUse;

/**
 * Ends a leaked key and its tokens at once, and makes a new key in its place if it was the current one (R15). Returns what the leaked key
 * was used for.
 */
@Value.Enclosing
@RequestStyle
public interface ReplaceLeakedKey {

    Either<ChangeFailure<CredentialFailure>, Committed<Ended>> handle(Command command);

    /** Report that a key leaked. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, AppId appId, KeyNumber number, Actor actor) {
            return ImmutableReplaceLeakedKey.Command.of(merchant, appId, number, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the leaked key, which is current or retiring. */
        public abstract KeyNumber number();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableReplaceLeakedKey.Command.of(merchant(), appId(), number(), expected, actor());
        }
    }

    /**
     * The changed profile, and the uses of the leaked key.
     *
     * @param replacement the number of the new key; none if the leaked one was retiring
     * @param uses accepted logins and calls of the last 30 days by address, as far as reported to the store: most recent first
     */
    record Ended(MerchantProfile profile, Option<KeyNumber> replacement, List<KeyUse> uses) {
        public Ended {
            requireNonNull(profile, "profile");
            requireNonNull(replacement, "replacement");
            requireNonNull(uses, "uses");
        }
    }
}
