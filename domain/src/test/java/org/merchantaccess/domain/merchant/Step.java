package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.credential.Credentials.ACTIVATED_AT;
import static org.merchantaccess.domain.credential.Credentials.CREATED_AT;
import static org.merchantaccess.domain.credential.Credentials.verifier;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import io.vavr.control.Option;
import java.util.List;
import java.util.random.RandomGenerator;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.credential.DeleteConfirmation;

/** One thing somebody tries to do to a merchant profile. */
record Step(Deed deed, AppId appId, AppName name, Activation activation) {

    private static final DeleteConfirmation CONFIRMED =
            DeleteConfirmation.typed("DELETE").get();

    /** Few, and some of them one name to R1, so that App IDs contend for them. */
    private static final List<String> NAMES =
            List.of("Payments", "PAYMENTS", "Ｐayments", "Refunds", " refunds", "Tills", "Straße", "STRAẞE");

    private enum Deed {
        CREATE,
        RENAME,
        ACTIVATE,
        DELETE,
        SUSPEND,
        RESUME
    }

    static Step any(RandomGenerator random) {
        return new Step(
                oneOf(random, List.of(Deed.values())),
                Credentials.appId(random.nextInt(12)),
                Credentials.named(oneOf(random, NAMES)),
                new Activation(random.nextLong(), random.nextLong()));
    }

    /** What the profile decides; none when it refuses. */
    Option<Decision> take(MerchantProfile profile) {
        return switch (deed) {
            case CREATE -> create(profile);
            case RENAME -> profile.rename(appId, name).toOption();
            case ACTIVATE -> profile.activate(appId, activation, ACTIVATED_AT).toOption();
            case DELETE -> profile.delete(appId, CONFIRMED).toOption();
            case SUSPEND -> Option.some(profile.suspend(activation));
            case RESUME -> Option.some(profile.resume());
        };
    }

    MerchantProfile profileAfter(MerchantProfile profile) {
        return take(profile).map(Decision::profile).getOrElse(profile);
    }

    private Option<Decision> create(MerchantProfile profile) {
        try {
            return profile.create(AppCredential.created(appId, name, verifier(1), CREATED_AT))
                    .toOption();
        } catch (IllegalArgumentException bug) {
            if (wasDrawnBefore(profile)) {
                return Option.none();
            }
            throw bug;
        }
    }

    private boolean wasDrawnBefore(MerchantProfile profile) {
        return profile.credentials().find(appId).isDefined()
                || profile.credentials().wasDeleted(appId);
    }
}
