package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.StorePorts;
import org.merchantaccess.application.wiring.TokenPorts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.feed.SqlNodes;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.SuppliedKeys;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlSignals;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;
import org.merchantaccess.persistence.store.OpenStore;
import org.merchantaccess.persistence.store.SqlPorts;
import org.merchantaccess.persistence.store.StoreExtension;
import org.merchantaccess.persistence.store.StoreExtensions;
import org.merchantaccess.persistence.store.StoreTables;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/**
 * The store of one environment in a PostgreSQL database: every port of the application except those that sign and read tokens. Several
 * processes may open it at the same time.
 *
 * <p>There is no restore journal beside the keys, and no backup to a file: both are the database server's.
 */
public final class PostgresqlStore implements OpenStore {

    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PostgresqlTransactions transactions;
    private final PostgresqlTransactions followerTransactions;
    private final PostgresqlSignals signals;
    private final KeyFile keys;
    private final SqlSigningKeys signingKeys;
    private final Identifiers identifiers;
    private final StoreExtensions extensions;
    private final Clock clock;

    private PostgresqlStore(
            PostgresqlTransactions transactions,
            PostgresqlSignals signals,
            KeyFile keys,
            Identifiers identifiers,
            StoreExtensions extensions,
            Clock clock) {
        this.transactions = transactions;
        this.followerTransactions = transactions.onConnectionOfTheirOwn();
        this.signals = signals;
        this.keys = keys;
        this.signingKeys = new SqlSigningKeys(transactions.sql(), keys, clock);
        this.identifiers = identifiers;
        this.extensions = extensions;
        this.clock = clock;
    }

    /**
     * Creates or updates the tables of the core and of those extensions, and opens no store. For a role that owns the tables, so that the
     * role of the servers need not create any. The rights of that role are in {@code grants.sql} beside {@link
     * org.merchantaccess.persistence.sql.postgresql.role.ServerRole}.
     *
     * @param serverRole the existing role of the servers, which gets these rights; none if they are granted otherwise
     * @return the number of scripts run
     */
    public static Either<PostgresqlFailure, Integer> migrate(
            PostgresqlDatabase database, Option<String> serverRole, List<StoreExtension> extensions) {
        return new TableMigration(new StoreExtensions(extensions)).runIn(database, serverRole);
    }

    /**
     * Opens the store in that database with the tables of the core and of those extensions. Creates missing tables if the role may do so,
     * and in an empty database the key file if it is missing.
     *
     * @param acceptsRestore accepts that the database lacks changes that a node had applied; all earlier tokens are then invalid
     * @param keyFile the keys the secrets are sealed with; every process needs the same
     */
    public static Either<PostgresqlFailure, PostgresqlStore> open(
            PostgresqlDatabase database,
            Path keyFile,
            Environment environment,
            boolean acceptsRestore,
            Identifiers identifiers,
            Clock clock,
            List<StoreExtension> extensions) {
        Clock inMillis = Clock.tick(clock, Duration.ofMillis(1));
        StoreExtensions all = new StoreExtensions(extensions);
        return new PostgresqlOpening(keyFile, environment, acceptsRestore, identifiers, all, inMillis)
                .keysIn(database)
                .map(keys -> new PostgresqlStore(
                        PostgresqlTransactions.on(database),
                        new PostgresqlSignals(database),
                        keys,
                        identifiers,
                        all,
                        inMillis))
                .flatMap(PostgresqlStore::withSigningKeys);
    }

    /** Reads the signing keys, and repeats it for a limited time: the pool may need longer to connect than a transaction waits. */
    private Either<PostgresqlFailure, PostgresqlStore> withSigningKeys() {
        long start = System.nanoTime();
        Either<PostgresqlFailure, PostgresqlStore> known = refreshed();
        while (known.isLeft()
                && System.nanoTime() - start < LONGEST_CONNECTING.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            known = refreshed();
        }
        return known.peekLeft(failure -> close());
    }

    private Either<PostgresqlFailure, PostgresqlStore> refreshed() {
        return transactions.inTransactionOr(PostgresqlOpening::unavailable, () -> {
            signingKeys.refresh();
            return Either.right(this);
        });
    }

    @Override
    public Ports ports(TokenSigner signer, TokenReader reader, AssertionReader assertions) {
        return ports(signer, reader, assertions, transactions.serverClock());
    }

    /** Returns the ports with another clock of the store, such as one that a test sets. */
    Ports ports(TokenSigner signer, TokenReader reader, AssertionReader assertions, Clock storeClock) {
        StorePorts store = SqlPorts.on(transactions, keys, signingKeys, JournalWriter.none(), extensions, storeClock)
                .topology(StoreTopology.SHARED)
                .nodes(new SqlNodes(transactions.sql(), () -> DatabaseIdentity.recordTimeline(transactions.sql())))
                .followerTransactions(followerTransactions)
                .sealingKeys(new SuppliedKeys(keys, transactions))
                .changeSignals(signals)
                .backups(file -> Either.left(new BackupFailure.MadeByDatabaseServer("pg_dump")))
                .storeVerifier(new PostgresqlStoreVerifier(
                        transactions, snapshot -> extensions.inspection(snapshot, keys, clock)))
                .build();
        return new Ports(
                store,
                new TokenPorts(signer, reader, assertions),
                SqlPorts.system(clock, identifiers),
                Decisions.none());
    }

    @Override
    public StoreTables tables() {
        return tables(transactions.serverClock());
    }

    /** Returns the tables with another clock of the store, such as one that a test sets. */
    StoreTables tables(Clock storeClock) {
        return new StoreTables(transactions.sql(), keys.sealerIn(transactions.sql()), storeClock);
    }

    @Override
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    /** {@inheritDoc} Always empty: the database knows nothing of the changes that it lacks. */
    @Override
    public List<RevokedRight> revived() {
        return List.of();
    }

    @Override
    public void close() {
        signals.close();
        followerTransactions.close();
        transactions.close();
    }
}
