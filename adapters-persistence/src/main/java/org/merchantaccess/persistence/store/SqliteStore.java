package org.merchantaccess.persistence.store;

import io.vavr.control.Either;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.feed.SqlChangeFeed;
import org.merchantaccess.persistence.feed.SqlNodes;
import org.merchantaccess.persistence.key.KeyFile;
import org.merchantaccess.persistence.key.KeyRenewal;
import org.merchantaccess.persistence.key.SqlAppKeys;
import org.merchantaccess.persistence.key.SqlSigningKeys;
import org.merchantaccess.persistence.management.SqlIdempotencyRecords;
import org.merchantaccess.persistence.management.SqlManagementKeys;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.people.SqlPeoplePorts;
import org.merchantaccess.persistence.refusal.SqlRefusals;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.Promises;
import org.merchantaccess.persistence.restore.Witness;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.SqliteBackups;
import org.merchantaccess.persistence.sql.SqliteFile;
import org.merchantaccess.persistence.usage.SqlUsage;

/**
 * One environment at rest in a database file of its own: every port of the application but those that write and read tokens.
 *
 * <p>What is committed survives the end of the process and the loss of power. A store must be open in one process only, which
 * whoever opens it sees to with a {@link org.merchantaccess.persistence.folder.FolderLock}.
 */
public final class SqliteStore implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SqliteStore.class.getName());

    private final SqliteFile database;
    private final SqlTransactions transactions;
    private final KeyFile keys;
    private final Witness witness;
    private final SqlSigningKeys signingKeys;
    private final List<Ended> revived;
    private final Identifiers identifiers;
    private final Clock clock;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    SqliteStore(
            SqliteFile database,
            SqlTransactions transactions,
            KeyFile keys,
            Witness witness,
            SqlSigningKeys signingKeys,
            List<Ended> revived,
            Identifiers identifiers,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.keys = keys;
        this.witness = witness;
        this.signingKeys = signingKeys;
        this.revived = List.copyOf(revived);
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Opens the store in those files, which are made where there are none.
     *
     * @param acceptsRestore whether data put back from an older copy are welcome: then every token from before is dead
     */
    public static Either<StoreFailure, SqliteStore> open(
            StoreFiles files, Environment environment, boolean acceptsRestore, Identifiers identifiers, Clock clock) {
        return new StoreOpening(
                        files, environment, acceptsRestore, identifiers, Clock.tick(clock, Duration.ofMillis(1)))
                .open();
    }

    /** Every port, with tokens that are written and read in that way. To be asked for once. */
    public Ports ports(TokenSigner signer, TokenReader reader) {
        Sql sql = transactions.sql();
        Promises promises = new Promises(transactions, witness);
        SqlMerchantProfiles profiles = new SqlMerchantProfiles(sql, promises);
        SqlChangeFeed changeFeed = new SqlChangeFeed(sql, profiles, promises, clock);
        return new Ports(
                transactions,
                profiles,
                new SqlAppKeys(sql, keys),
                signingKeys,
                new KeyRenewal(keys, transactions),
                signer,
                reader,
                changeFeed,
                new SqlNodes(sql),
                new SqlAuditTrail(sql, keys.auditSealer()),
                new SqlRefusals(sql, clock),
                new SqlUsage(sql, clock),
                new SqlManagementKeys(sql, promises, changeFeed),
                new SqlIdempotencyRecords(sql),
                SqlPeoplePorts.on(sql, keys.sealer(), clock),
                new SqliteBackups(database, transactions, keys.folder()),
                new SqliteStoreVerifier(database, snapshot -> new StoreInspection(snapshot, keys, clock)),
                Decisions.unheard(),
                identifiers,
                clock,
                System::nanoTime);
    }

    /** The keys tokens are signed with. */
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    /** What had ended since the copy was made that this store was put back from, and is good again; mostly nothing. */
    public List<Ended> revived() {
        return revived;
    }

    /** Closes the store for good: its ports reach neither the database nor the key file any more. To close twice is harmless. */
    @Override
    public void close() {
        if (!isClosed.getAndSet(true)) {
            noteWhatIsJournaled();
            transactions.close();
            witness.close();
            keepSums();
        }
    }

    /** Only of a file that is whole by itself: another connection may have left it to a log. */
    private void keepSums() {
        try {
            if (Files.notExists(Path.of(database.file() + "-wal"))) {
                new PageSums(database.file()).write();
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "damage of " + database.file() + " until the next start may go unnoticed", failed);
        }
    }

    /** A store that was closed in order knows to the last change what its journal must say. */
    private void noteWhatIsJournaled() {
        witness.force();
        transactions.inTransaction(
                () -> false,
                () -> Either.right(transactions
                        .sql()
                        .change("UPDATE store_state SET journaled = ? WHERE id = 1", witness.forcedHead())));
    }
}
