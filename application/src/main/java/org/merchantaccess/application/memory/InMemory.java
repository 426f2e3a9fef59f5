package org.merchantaccess.application.memory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.idempotency.IdempotencyRecord;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.key.SealedSecrets;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.StorePorts;
import org.merchantaccess.application.wiring.StorePortsBuilder;
import org.merchantaccess.application.wiring.SystemPorts;
import org.merchantaccess.application.wiring.TokenPorts;

/** Creates in-memory implementations of all ports. Their data is lost with the process. */
public final class InMemory {

    private InMemory() {}

    /**
     * Creates an empty store for one node. Several instances of {@code MerchantAccess} on the same ports are nodes on one store; set {@link
     * StoreTopology#SHARED} for them.
     */
    public static Ports ports(Clock clock) {
        MemoryTransactions transactions = new MemoryTransactions();
        MemoryMerchantProfiles profiles = new MemoryMerchantProfiles(transactions);
        Identifiers identifiers = new RandomIdentifiers();
        MemoryAppKeys appKeys = new MemoryAppKeys(transactions);
        MemorySigningKeys signingKeys = new MemorySigningKeys(transactions, identifiers, clock);
        MemoryTokens tokens = new MemoryTokens(signingKeys, identifiers, clock);
        MemoryChangeFeed changeFeed = new MemoryChangeFeed(transactions, profiles, clock);
        StorePorts store = new StorePortsBuilder()
                .topology(StoreTopology.SINGLE_NODE)
                .transactions(transactions)
                .followerTransactions(transactions)
                .storeClock(clock::instant)
                .profiles(profiles)
                .appKeys(appKeys)
                .signingKeys(signingKeys)
                .sealingKeys(appKeys)
                .otherSecrets(SealedSecrets.none())
                .changeFeed(changeFeed)
                .nodes(new MemoryNodes(transactions, changeFeed))
                .changeSignals(ChangeSignals.none())
                .auditTrail(new MemoryAuditTrail(transactions))
                .refusals(new MemoryRefusals(transactions, clock))
                .usage(new MemoryUsage(transactions, clock))
                .managementKeys(new MemoryManagementKeys(transactions))
                .idempotencyRecords(new MemoryIdempotencyRecords(transactions))
                .backups(file -> Either.left(new BackupFailure.NothingStored()))
                .storeVerifier(() -> Either.left(new VerificationFailure.NothingStored()))
                .build();
        return new Ports(
                store,
                new TokenPorts(tokens, tokens),
                new SystemPorts(clock, System::nanoTime, identifiers),
                Decisions.none());
    }

    /** If there are too many records, the one added first is dropped. */
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
        public void deleteOlderThan(Instant moment) {
            records.byKey().forEach((call, kept) -> {
                if (kept.madeAt().isBefore(moment)) {
                    records.remove(call);
                }
            });
        }
    }
}
