package org.merchantaccess.persistence.sqlite;

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
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.StorePorts;
import org.merchantaccess.application.wiring.TokenPorts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyRenewal;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.RestoreJournalWriter;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.restore.RollbackDetector;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.sqlite.SqliteBackups;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.store.OpenStore;
import org.merchantaccess.persistence.store.SqlPorts;
import org.merchantaccess.persistence.store.StoreExtension;
import org.merchantaccess.persistence.store.StoreExtensions;
import org.merchantaccess.persistence.store.StoreTables;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/**
 * The store of one environment in a database file: every port of the application except those that sign and read tokens.
 *
 * <p>Committed changes survive the end of the process and a power failure. A store must be open in one process only; callers ensure this
 * with a {@link org.merchantaccess.persistence.folder.FolderLock}.
 */
public final class SqliteStore implements OpenStore {

    private static final Logger LOG = System.getLogger(SqliteStore.class.getName());

    private final SqliteFile database;
    private final SqlTransactions transactions;
    private final KeyFile keys;
    private final RollbackDetector detector;
    private final SqlSigningKeys signingKeys;
    private final List<RevokedRight> revived;
    private final Identifiers identifiers;
    private final StoreExtensions extensions;
    private final Clock clock;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    SqliteStore(
            SqliteFile database,
            SqlTransactions transactions,
            KeyFile keys,
            RollbackDetector detector,
            SqlSigningKeys signingKeys,
            List<RevokedRight> revived,
            Identifiers identifiers,
            StoreExtensions extensions,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.keys = keys;
        this.detector = detector;
        this.signingKeys = signingKeys;
        this.revived = List.copyOf(revived);
        this.identifiers = identifiers;
        this.extensions = extensions;
        this.clock = clock;
    }

    /**
     * Opens the store in those files with the tables of the core. Creates missing files.
     *
     * @param acceptsRestore accepts a database restored from an older copy; all earlier tokens are then invalid
     */
    public static Either<SqliteFailure, SqliteStore> open(
            StoreFiles files, Environment environment, boolean acceptsRestore, Identifiers identifiers, Clock clock) {
        return open(files, environment, acceptsRestore, identifiers, clock, List.of());
    }

    /**
     * Opens the store in those files with the tables of the core and of those extensions. Creates missing files.
     *
     * @param acceptsRestore accepts a database restored from an older copy; all earlier tokens are then invalid
     */
    public static Either<SqliteFailure, SqliteStore> open(
            StoreFiles files,
            Environment environment,
            boolean acceptsRestore,
            Identifiers identifiers,
            Clock clock,
            List<StoreExtension> extensions) {
        return new SqliteOpening(
                        files,
                        environment,
                        acceptsRestore,
                        identifiers,
                        new StoreExtensions(extensions),
                        Clock.tick(clock, Duration.ofMillis(1)))
                .open();
    }

    @Override
    public Ports ports(TokenSigner signer, TokenReader reader, AssertionReader assertions) {
        JournalWriter journal = new RestoreJournalWriter(transactions, detector);
        StorePorts store = SqlPorts.on(transactions, keys, signingKeys, journal, extensions, clock)
                .topology(StoreTopology.SINGLE_NODE)
                .followerTransactions(transactions)
                .sealingKeys(new KeyRenewal(keys, transactions))
                .changeSignals(ChangeSignals.none())
                .backups(new SqliteBackups(database, transactions, keys.folder()))
                .storeVerifier(new SqliteStoreVerifier(
                        database,
                        extensions.schemaWith(SqliteSchema.core(), Dialect.SQLITE),
                        snapshot -> extensions.inspection(snapshot, keys, clock)))
                .build();
        return new Ports(
                store,
                new TokenPorts(signer, reader, assertions),
                SqlPorts.system(clock, identifiers),
                Decisions.none());
    }

    @Override
    public StoreTables tables() {
        return new StoreTables(transactions.sql(), keys.sealerIn(transactions.sql()), clock);
    }

    @Override
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    @Override
    public List<RevokedRight> revived() {
        return revived;
    }

    @Override
    public void close() {
        if (!isClosed.getAndSet(true)) {
            recordJournaledHead();
            transactions.close();
            detector.close();
            writeChecksums();
        }
    }

    /** Writes the checksums if the database file is complete; another connection may have left a log. */
    private void writeChecksums() {
        try {
            if (Files.notExists(Path.of(database.file() + "-wal"))) {
                new PageChecksums(database.file()).write();
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "damage to " + database.file() + " before the next start may go unnoticed", failed);
        }
    }

    /** Records the journaled head: a properly closed store knows the last change that its journal must contain. */
    private void recordJournaledHead() {
        detector.force();
        transactions.inTransaction(
                () -> false,
                () -> Either.right(transactions
                        .sql()
                        .change("UPDATE store_state SET journaled = ? WHERE id = 1", detector.forcedHead())));
    }
}
