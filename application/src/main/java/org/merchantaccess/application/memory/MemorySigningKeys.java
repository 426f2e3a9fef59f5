package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;

/** Signing keys generated in the process and lost with it. */
final class MemorySigningKeys implements SigningKeyStore {

    private final MemoryTable<String, ScheduledSigningKey> kept;
    private final Clock clock;
    private volatile SigningKeyRing ring;

    MemorySigningKeys(MemoryTransactions transactions, Identifiers identifiers, Clock clock) {
        this.kept = new MemoryTable<>(transactions);
        this.clock = clock;
        ScheduledSigningKey first = new ScheduledSigningKey(
                identifiers.signingKey(SignatureAlgorithm.ES256, Option.none()), clock.instant());
        this.ring = SigningKeyRing.of(List.of(first));
        transactions.alone(() -> kept.put(first.key().id(), first));
    }

    @Override
    public SigningKey current() {
        return ring.current(clock.instant());
    }

    @Override
    public List<SigningKey> trusted() {
        return ring.trusted(clock.instant());
    }

    @Override
    public SigningKeyRing findForChange() {
        return SigningKeyRing.of(kept.all());
    }

    @Override
    public void refresh() {
        ring = findForChange();
    }

    @Override
    public void announce(SigningKey key, Instant signsFrom) {
        kept.add(key.id(), new ScheduledSigningKey(key, signsFrom));
    }

    @Override
    public void forget(SigningKey key) {
        kept.remove(key.id());
    }

    /** Keys in memory are not sealed. */
    @Override
    public void reseal() {
        kept.all();
    }
}
