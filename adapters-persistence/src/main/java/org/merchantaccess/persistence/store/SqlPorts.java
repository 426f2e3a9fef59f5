package org.merchantaccess.persistence.store;

import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.wiring.StorePortsBuilder;
import org.merchantaccess.application.wiring.SystemPorts;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.credential.SqlAppKeys;
import org.merchantaccess.persistence.feed.SqlChangeFeed;
import org.merchantaccess.persistence.feed.SqlNodes;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.management.SqlIdempotencyRecords;
import org.merchantaccess.persistence.management.SqlManagementKeys;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.refusal.SqlRefusals;
import org.merchantaccess.persistence.resource.SqlResourceServers;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.statistics.SqlStatistics;
import org.merchantaccess.persistence.token.SqlAssertionIds;
import org.merchantaccess.persistence.token.SqlRevokedTokens;
import org.merchantaccess.persistence.token.SqlSigningKeys;
import org.merchantaccess.persistence.usage.SqlUsage;

/** The ports that are the same on every SQL database. */
public final class SqlPorts {

    private SqlPorts() {}

    /**
     * Returns a builder with these ports. Missing are the topology, the transactions of the follower, the sealing keys, the signals, backups
     * and the verifier of the store.
     *
     * @param clock the clock of the store, read within transactions
     */
    public static StorePortsBuilder on(
            SqlTransactions transactions,
            KeyFile keys,
            SqlSigningKeys signingKeys,
            JournalWriter journal,
            StoreExtensions extensions,
            Clock clock) {
        Sql sql = transactions.sql();
        SqlMerchantProfiles profiles = new SqlMerchantProfiles(sql, journal);
        SqlChangeFeed changeFeed = new SqlChangeFeed(sql, profiles, journal, clock);
        return new StorePortsBuilder()
                .transactions(transactions)
                .storeClock(clock::instant)
                .profiles(profiles)
                .appKeys(new SqlAppKeys(sql, keys))
                .signingKeys(signingKeys)
                .resourceServers(new SqlResourceServers(sql, journal))
                .revokedTokens(new SqlRevokedTokens(sql))
                .assertionIds(new SqlAssertionIds(sql))
                .otherSecrets(() -> extensions.reseal(sql, keys.sealerIn(sql)))
                .changeFeed(changeFeed)
                .nodes(new SqlNodes(sql))
                .auditTrail(new SqlAuditTrail(sql, keys.auditSealer()))
                .refusals(new SqlRefusals(sql, clock))
                .usage(new SqlUsage(sql, clock))
                .statistics(new SqlStatistics(sql, clock))
                .managementKeys(new SqlManagementKeys(sql, journal, changeFeed))
                .idempotencyRecords(new SqlIdempotencyRecords(sql));
    }

    /** Returns time and randomness of this process, with the clocks of the machine. */
    public static SystemPorts system(Clock clock, Identifiers identifiers) {
        return new SystemPorts(clock, new MachineClocks(), identifiers);
    }

    private record MachineClocks() implements Ticker {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public long wallMillis() {
            return System.currentTimeMillis();
        }
    }
}
