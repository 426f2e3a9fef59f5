package org.merchantaccess.application.handler.upkeep;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.upkeep.DistrustSigningKeys;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;

final class DistrustSigningKeysHandler implements DistrustSigningKeys {

    private final Transactions transactions;
    private final SigningKeyStore signingKeys;
    private final AuditTrail auditTrail;
    private final ChangeFeed changeFeed;
    private final Propagation propagation;
    private final Identifiers identifiers;
    private final StoreClock storeClock;
    private final Clock clock;

    DistrustSigningKeysHandler(
            Transactions transactions,
            SigningKeyStore signingKeys,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            Propagation propagation,
            Identifiers identifiers,
            StoreClock storeClock,
            Clock clock) {
        this.transactions = transactions;
        this.signingKeys = signingKeys;
        this.auditTrail = auditTrail;
        this.changeFeed = changeFeed;
        this.propagation = propagation;
        this.identifiers = identifiers;
        this.storeClock = storeClock;
        this.clock = clock;
    }

    @Override
    public Either<Unavailable, Distrusted> handle(Command command) {
        return transactions
                .<Unavailable, Change>inTransaction(Unavailable::new, () -> Either.right(replaceAll(command.actor())))
                .peek(change -> propagation
                        .effective(change.number())
                        .toCompletableFuture()
                        .join())
                .map(change -> new Distrusted(change.keys()));
    }

    private Change replaceAll(Actor actor) {
        SigningKeyRing ring = signingKeys.findForChange();
        List<SigningKey> former = ring.signingKeys();
        SigningKey newest = ring.newest();
        former.forEach(signingKeys::forget);
        signingKeys.announce(identifiers.signingKey(newest.algorithm(), newest.issuer()), storeClock.now());
        auditTrail.append(new AuditEntry(
                clock.instant(),
                AuditTrail.HUB,
                actor,
                AccessAction.SIGNING_KEYS_DISTRUSTED,
                Integer.toString(former.size()),
                ""));
        return new Change(changeFeed.append(signingKeys.findForChange()), former.size());
    }

    private record Change(long number, int keys) {}
}
