package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.idempotency.IdempotencyRecord;
import org.merchantaccess.application.memory.statistics.MemoryStatistics;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.key.SealedSecrets;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.StorePorts;
import org.merchantaccess.application.wiring.StorePortsBuilder;
import org.merchantaccess.application.wiring.SystemPorts;
import org.merchantaccess.application.wiring.TokenPorts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

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
        MemoryRevokedTokens revokedTokens = new MemoryRevokedTokens(transactions);
        MemoryChangeFeed changeFeed = new MemoryChangeFeed(transactions, profiles, revokedTokens, clock);
        StorePorts store = new StorePortsBuilder()
                .topology(StoreTopology.SINGLE_NODE)
                .transactions(transactions)
                .followerTransactions(transactions)
                .storeClock(clock::instant)
                .profiles(profiles)
                .appKeys(appKeys)
                .signingKeys(signingKeys)
                .resourceServers(new MemoryResourceServers(transactions))
                .revokedTokens(revokedTokens)
                .assertionIds(new MemoryAssertionIds(transactions))
                .sealingKeys(appKeys)
                .otherSecrets(SealedSecrets.none())
                .changeFeed(changeFeed)
                .nodes(new MemoryNodes(transactions, changeFeed))
                .changeSignals(ChangeSignals.none())
                .auditTrail(new MemoryAuditTrail(transactions))
                .refusals(new MemoryRefusals(transactions, clock))
                .usage(new MemoryUsage(transactions, clock))
                .statistics(new MemoryStatistics(transactions, clock))
                .managementKeys(new MemoryManagementKeys(transactions))
                .idempotencyRecords(new MemoryIdempotencyRecords(transactions))
                .backups(file -> Either.left(new BackupFailure.NothingStored()))
                .storeVerifier(() -> Either.left(new VerificationFailure.NothingStored()))
                .build();
        return new Ports(
                store,
                new TokenPorts(tokens, tokens, new MemoryAssertions()),
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
            requireNonNull(moment, "moment");
            records.byKey().forEach((call, kept) -> {
                if (kept.madeAt().isBefore(moment)) {
                    records.remove(call);
                }
            });
        }
    }

    /** IDs of accepted assertions in the process. */
    private static final class MemoryAssertionIds implements AssertionIds {

        private final MemoryTable<Key, Instant> expiries;

        MemoryAssertionIds(MemoryTransactions transactions) {
            this.expiries = new MemoryTable<>(transactions);
        }

        @Override
        public boolean claim(AppId appId, String id, Instant expiresAt) {
            Key key = new Key(appId, id);
            requireNonNull(expiresAt, "expiresAt");
            boolean isNew = expiries.find(key).isEmpty();
            if (isNew) {
                expiries.put(key, expiresAt);
            }
            return isNew;
        }

        @Override
        public void deleteExpired(Instant before) {
            requireNonNull(before, "before");
            expiries.byKey().forEach((key, expiresAt) -> {
                if (expiresAt.isBefore(before)) {
                    expiries.remove(key);
                }
            });
        }

        private record Key(AppId appId, String id) {
            private Key {
                requireNonNull(appId, "appId");
                requireNonNull(id, "id");
            }
        }
    }

    /** Reads no assertion: their form is that of JSON Web Tokens, which need a library. */
    private static final class MemoryAssertions implements AssertionReader {

        private final ClientPublicKey standIn = newStandIn();

        @Override
        public Option<UnverifiedAssertion> read(String text) {
            return Option.none();
        }

        @Override
        public ClientPublicKey standIn() {
            return standIn;
        }

        private static ClientPublicKey newStandIn() {
            try {
                return ClientPublicKey.of(
                        SignatureAlgorithm.EDDSA,
                        KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPublic()
                                .getEncoded());
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK from 15 on has Ed25519", missing);
            }
        }
    }
}
