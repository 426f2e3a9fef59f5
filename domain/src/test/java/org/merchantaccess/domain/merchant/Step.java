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

/** A random command on a merchant profile. */
record Step(Operation operation, AppId appId, AppName name, Activation activation) {

    private static final DeleteConfirmation CONFIRMED =
            DeleteConfirmation.typed("DELETE").get();

    /** Few names, some of them equal under R1, so that App IDs compete for them. */
    private static final List<String> NAMES =
            List.of("Payments", "PAYMENTS", "Ｐayments", "Refunds", " refunds", "Tills", "Straße", "STRAẞE");

    private enum Operation {
        CREATE,
        RENAME,
        ACTIVATE,
        DELETE,
        SUSPEND,
        RESUME
    }

    static Step any(RandomGenerator random) {
        return new Step(
                oneOf(random, List.of(Operation.values())),
                Credentials.appId(random.nextInt(12)),
                Credentials.named(oneOf(random, NAMES)),
                new Activation(random.nextLong(), random.nextLong()));
    }

    /** Returns the decision of the profile; none if it refuses the command. */
    Option<Decision> take(MerchantProfile profile) {
        return switch (operation) {
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
            if (wasIssuedBefore(profile)) {
                return Option.none();
            }
            throw bug;
        }
    }

    private boolean wasIssuedBefore(MerchantProfile profile) {
        return profile.credentials().find(appId).isDefined()
                || profile.credentials().wasDeleted(appId);
    }
}
