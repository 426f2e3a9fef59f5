package org.merchantaccess.application.memory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.idempotency.IdempotencyRecord;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.verification.VerificationFailure;

/** Every port in memory: nothing outlives the process. */
public final class InMemory {

    private InMemory() {}

    /** A new world of its own; two of {@code MerchantAccess} on the same ports are two nodes on one store. */
    public static Ports ports(Clock clock) {
        MemoryTransactions transactions = new MemoryTransactions();
        MemoryMerchantProfiles profiles = new MemoryMerchantProfiles(transactions);
        Identifiers identifiers = identifiers();
        MemoryAppKeys appKeys = new MemoryAppKeys(transactions);
        MemorySigningKeys signingKeys = new MemorySigningKeys(transactions, identifiers, clock);
        MemoryTokens tokens = new MemoryTokens(signingKeys, identifiers, clock);
        return new Ports(
                transactions,
                profiles,
                appKeys,
                signingKeys,
                appKeys,
                tokens,
                tokens,
                new MemoryChangeFeed(transactions, profiles, clock),
                new MemoryNodes(transactions),
                new MemoryAuditTrail(transactions),
                new MemoryRefusals(transactions, clock),
                new MemoryUsage(transactions, clock),
                new MemoryManagementKeys(transactions),
                new MemoryIdempotencyRecords(transactions),
                people(transactions, clock),
                file -> Either.left(new BackupFailure.NothingAtRest()),
                () -> Either.left(new VerificationFailure.NothingStored()),
                Decisions.unheard(),
                identifiers,
                clock,
                System::nanoTime);
    }

    private static PeoplePorts people(MemoryTransactions transactions, Clock clock) {
        MemorySignInAttempts attempts = new MemorySignInAttempts(transactions, clock);
        return new PeoplePorts(
                new MemoryPeople(transactions),
                new MemorySessions(transactions),
                new MemoryOneTimeLinks(transactions),
                attempts,
                attempts,
                new MemorySecondFactors(transactions),
                new MemoryPasswordHashes());
    }

    /** Draws from the {@link java.security.SecureRandom} of the platform; for stores of every kind. */
    public static Identifiers identifiers() {
        return new RandomIdentifiers();
    }

    /** Dropped by place, the first that came first. */
    private static final class MemoryIdempotencyRecords implements IdempotencyRecords {

        private final MemoryTable<String, IdempotencyRecord> records;

        MemoryIdempotencyRecords(MemoryTransactions transactions) {
            this.records = new MemoryTable<>(transactions);
        }

        @Override
        public Option<IdempotencyRecord> find(String call) {
            return records.find(call);
        }

        @Override
        public void add(IdempotencyRecord record) {
            records.add(record.call(), record);
            if (records.size() > MAX) {
                records.first().peek(records::remove);
            }
        }

        @Override
        public void forgetMadeBefore(Instant moment) {
            records.byKey().forEach((call, kept) -> {
                if (kept.madeAt().isBefore(moment)) {
                    records.remove(call);
                }
            });
        }
    }
}
