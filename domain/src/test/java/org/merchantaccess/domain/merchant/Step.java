package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.kernel.Laws.oneOf;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/**
 * A random command on a merchant profile.
 *
 * @param pause the time since the step before
 * @param span the time from now to an end date or a scheduled switch
 * @param keyChoice selects one of the keys that are kept, or none of them
 * @param secret the verifier of a new key
 */
public record Step(
        Operation operation,
        Duration pause,
        AppId appId,
        AppName name,
        Activation activation,
        Grace grace,
        Duration span,
        int keyChoice,
        KeyVerifier secret) {

    private static final DeleteConfirmation CONFIRMED =
            DeleteConfirmation.typed("DELETE").get();

    /** Few App IDs, so that most commands concern an existing one. */
    private static final int APP_IDS = 4;

    /** Few names, some of them equal under R1, so that App IDs compete for them. */
    private static final List<String> NAMES =
            List.of("Payments", "PAYMENTS", "Ｐayments", "Refunds", " refunds", "Tills", "Straße", "STRAẞE");

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(7));

    private static final List<Duration> GRACES =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofDays(1), Grace.MAX);

    private static final List<Duration> SPANS = List.of(
            Duration.ofMillis(1), Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofDays(2), Duration.ofDays(40));

    private enum Operation {
        CREATE,
        RENAME,
        DESCRIBE,
        ACTIVATE,
        DEACTIVATE,
        UNDO,
        DELETE,
        SUSPEND,
        RESUME,
        REPLACE_KEY,
        REGISTER_PUBLIC_KEY,
        PUT_KEY_BACK,
        END_KEY,
        REPLACE_LEAKED_KEY,
        END_LEAKED_KEY,
        USE_KEY,
        SET_END_DATE,
        REMOVE_END_DATE,
        SCHEDULE,
        CANCEL,
        SETTLE
    }

    /** Operations on keys, which most of the steps of {@link #onKeys} are. */
    private static final List<Operation> ON_KEYS = List.of(
            Operation.ACTIVATE,
            Operation.REPLACE_KEY,
            Operation.REPLACE_KEY,
            Operation.REGISTER_PUBLIC_KEY,
            Operation.PUT_KEY_BACK,
            Operation.END_KEY,
            Operation.REPLACE_LEAKED_KEY,
            Operation.END_LEAKED_KEY,
            Operation.USE_KEY,
            Operation.SET_END_DATE,
            Operation.REMOVE_END_DATE,
            Operation.SETTLE);

    /** Returns any command on one of few App IDs. */
    public static Step any(RandomGenerator random) {
        return step(random, oneOf(random, List.of(Operation.values())), Credentials.appId(random.nextInt(APP_IDS)));
    }

    /** Returns a command on one of two App IDs that exist in {@link Merchants#withTwoAppIds}, mostly on its keys. */
    public static Step onKeys(RandomGenerator random) {
        List<Operation> operations = random.nextInt(5) == 0 ? List.of(Operation.values()) : ON_KEYS;
        return step(
                random,
                oneOf(random, operations),
                oneOf(random, List.of(Credentials.PAYMENTS, Credentials.PAYMENTS, Credentials.REFUNDS)));
    }

    private static Step step(RandomGenerator random, Operation operation, AppId appId) {
        byte[] digest = new byte[KeyVerifier.LENGTH];
        random.nextBytes(digest);
        return new Step(
                operation,
                oneOf(random, PAUSES),
                appId,
                Credentials.named(oneOf(random, NAMES)),
                new Activation(random.nextLong(), random.nextLong()),
                new Grace(oneOf(random, GRACES), random.nextBoolean()),
                oneOf(random, SPANS),
                random.nextInt(3),
                KeyVerifier.of(1, digest));
    }

    /** Returns the decision of the profile; none if it refuses the command. */
    public Option<Decision> take(MerchantProfile profile, Instant now) {
        return switch (operation) {
            case CREATE -> create(profile, now);
            case RENAME -> profile.rename(appId, name).toOption();
            case DESCRIBE -> profile.describe(appId, name.text(), "").toOption();
            case ACTIVATE -> profile.activate(appId, activation, now).toOption();
            case DEACTIVATE -> profile.deactivate(appId, nameOf(profile), now).toOption();
            case UNDO -> profile.undoSwitch(activation, now).toOption();
            case DELETE -> profile.delete(appId, CONFIRMED).toOption();
            case SUSPEND -> Option.some(profile.suspend(activation));
            case RESUME -> Option.some(profile.resume());
            case REPLACE_KEY ->
                profile.replaceKey(appId, secret, Option.none(), grace, now).toOption();
            case REGISTER_PUBLIC_KEY ->
                profile.registerPublicKey(appId, publicKey(), Option.none(), grace, now)
                        .toOption();
            case PUT_KEY_BACK -> profile.putKeyBack(appId, now).toOption();
            case END_KEY -> profile.endKey(appId, keyIn(profile), now).toOption();
            case REPLACE_LEAKED_KEY ->
                profile.replaceLeakedKey(appId, keyIn(profile), secret, now).toOption();
            case END_LEAKED_KEY ->
                profile.endLeakedKey(appId, keyIn(profile), now).toOption();
            case USE_KEY -> profile.recordFirstUse(appId, keyIn(profile), now).toOption();
            case SET_END_DATE ->
                KeyExpiry.at(now.plus(span), now)
                        .toOption()
                        .flatMap(end -> profile.setKeyExpiry(appId, keyIn(profile), Option.some(end))
                                .toOption());
            case REMOVE_END_DATE ->
                profile.setKeyExpiry(appId, keyIn(profile), Option.none()).toOption();
            case SCHEDULE ->
                profile.scheduleSwitch(appId, now.plus(span).truncatedTo(ChronoUnit.MINUTES), name.text(), now)
                        .toOption();
            case CANCEL -> profile.cancelSwitch().toOption();
            case SETTLE -> Option.some(profile.settle(now, activation));
        };
    }

    private ClientPublicKey publicKey() {
        return ClientPublicKey.of(SignatureAlgorithm.ES256, secret.toBytes());
    }

    private String nameOf(MerchantProfile profile) {
        return profile.credentials()
                .find(appId)
                .map(credential -> credential.name().text())
                .getOrElse("");
    }

    /** Returns the number of a key that is kept, or the number that the next key will have. */
    private KeyNumber keyIn(MerchantProfile profile) {
        Option<CredentialKeys> keys = profile.credentials().find(appId).map(AppCredential::keys);
        List<CredentialKey> kept = keys.map(CredentialKeys::kept).getOrElse(List.of());
        return keyChoice < kept.size()
                ? kept.get(keyChoice).number()
                : keys.map(all -> all.latest().next()).getOrElse(KeyNumber.FIRST);
    }

    private Option<Decision> create(MerchantProfile profile, Instant now) {
        try {
            return profile.create(AppCredential.created(appId, name, secret, CredentialDetails.none(), now))
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
