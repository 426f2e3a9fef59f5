package org.merchantaccess.application.handler.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.upkeep.RotateSigningKey;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;

final class RotateSigningKeyHandler implements RotateSigningKey {

    private final Transactions transactions;
    private final SigningKeyStore signingKeys;
    private final ChangeFeed changeFeed;
    private final Identifiers identifiers;
    private final StoreClock storeClock;

    RotateSigningKeyHandler(
            Transactions transactions,
            SigningKeyStore signingKeys,
            ChangeFeed changeFeed,
            Identifiers identifiers,
            StoreClock storeClock) {
        this.transactions = transactions;
        this.signingKeys = signingKeys;
        this.changeFeed = changeFeed;
        this.identifiers = identifiers;
        this.storeClock = storeClock;
    }

    @Override
    public Either<Unavailable, Rotated> handle(Command command) {
        return transactions.inTransaction(Unavailable::new, () -> Either.right(rotate(command.evenIfNotDue())));
    }

    private Rotated rotate(boolean evenIfNotDue) {
        SigningKeyRing ring = signingKeys.findForChange();
        Instant now = storeClock.now();
        List<SigningKey> outlived = ring.expired(now);
        Option<Instant> next =
                Option.when(evenIfNotDue || ring.isSuccessorDue(now), () -> now.plus(SigningKeyRing.ANNOUNCED_AHEAD));
        outlived.forEach(signingKeys::forget);
        SigningKey newest = ring.newest();
        next.forEach(signsFrom ->
                signingKeys.announce(identifiers.signingKey(newest.algorithm(), newest.issuer()), signsFrom));
        if (next.isDefined() || !outlived.isEmpty()) {
            changeFeed.append(signingKeys.findForChange());
        }
        return new Rotated(next);
    }
}
