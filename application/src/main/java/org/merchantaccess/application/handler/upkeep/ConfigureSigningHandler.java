package org.merchantaccess.application.handler.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.upkeep.ConfigureSigning;
import org.merchantaccess.application.upkeep.SigningFailure;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.TokenIssuer;

final class ConfigureSigningHandler implements ConfigureSigning {

    private final Transactions transactions;
    private final SigningKeyStore signingKeys;
    private final ChangeFeed changeFeed;
    private final Propagation propagation;
    private final Identifiers identifiers;
    private final StoreClock storeClock;

    ConfigureSigningHandler(
            Transactions transactions,
            SigningKeyStore signingKeys,
            ChangeFeed changeFeed,
            Propagation propagation,
            Identifiers identifiers,
            StoreClock storeClock) {
        this.transactions = transactions;
        this.signingKeys = signingKeys;
        this.changeFeed = changeFeed;
        this.propagation = propagation;
        this.identifiers = identifiers;
        this.storeClock = storeClock;
    }

    @Override
    public Either<SigningFailure, Configured> handle(Command command) {
        return transactions
                .<SigningFailure, Change>inTransactionOrElse(
                        SigningFailure.StoreUnavailable::new, () -> configure(command))
                .peek(change -> change.number.forEach(number ->
                        propagation.effective(number).toCompletableFuture().join()))
                .map(change -> new Configured(change.newKeyFrom));
    }

    private Either<SigningFailure, Change> configure(Command command) {
        SigningKeyRing ring = signingKeys.findForChange();
        SigningKey newest = ring.newest();
        boolean isUnused = isOfNewStore(newest);
        TokenIssuer inUse = newest.issuer().getOrElse(isUnused ? command.issuerOfNewStore() : command.defaultIssuer());
        TokenIssuer issuer = command.issuer().getOrElse(inUse);
        SignatureAlgorithm algorithm = command.algorithm().getOrElse(newest.algorithm());
        if (isUnused) {
            signingKeys.forget(newest);
            return announce(algorithm, issuer, storeClock.now());
        }
        return issuer.equals(inUse) && algorithm == newest.algorithm()
                ? Either.right(new Change(recordedIssuer(ring, inUse), Option.none()))
                : announce(algorithm, issuer, storeClock.now().plus(SigningKeyRing.ANNOUNCED_AHEAD));
    }

    /**
     * Records the issuer of keys that an earlier version made, so that it stays theirs when the settings change. Waits for the end of a
     * rolling upgrade: nodes of the earlier version do not read such keys.
     */
    private Option<Long> recordedIssuer(SigningKeyRing ring, TokenIssuer issuer) {
        List<ScheduledSigningKey> unnamed = ring.keys().stream()
                .filter(scheduled -> scheduled.key().issuer().isEmpty())
                .toList();
        SigningKeyRing named = SigningKeyRing.of(ring.keys().stream()
                .map(scheduled -> withIssuer(scheduled, issuer))
                .toList());
        if (unnamed.isEmpty() || !changeFeed.canAppend(named)) {
            return Option.none();
        }
        unnamed.forEach(scheduled -> {
            signingKeys.forget(scheduled.key());
            signingKeys.announce(withIssuer(scheduled, issuer).key(), scheduled.signsFrom());
        });
        return Option.some(changeFeed.append(named));
    }

    private static ScheduledSigningKey withIssuer(ScheduledSigningKey scheduled, TokenIssuer issuer) {
        SigningKey key = scheduled.key();
        return key.issuer().isDefined()
                ? scheduled
                : new ScheduledSigningKey(
                        SigningKey.of(
                                key.id(), key.algorithm(), Option.some(issuer), key.privateKey(), key.publicKey()),
                        scheduled.signsFrom());
    }

    /** Earlier versions made keys without an issuer as well, but only for EdDSA. */
    private static boolean isOfNewStore(SigningKey key) {
        return key.issuer().isEmpty() && key.algorithm() != SignatureAlgorithm.EDDSA;
    }

    private Either<SigningFailure, Change> announce(
            SignatureAlgorithm algorithm, TokenIssuer issuer, Instant signsFrom) {
        signingKeys.announce(identifiers.signingKey(algorithm, Option.some(issuer)), signsFrom);
        SigningKeyRing changed = signingKeys.findForChange();
        return changeFeed.canAppend(changed)
                ? Either.right(new Change(Option.some(changeFeed.append(changed)), Option.some(signsFrom)))
                : Either.left(new SigningFailure.UpgradeUnfinished());
    }

    private record Change(Option<Long> number, Option<Instant> newKeyFrom) {}
}
