package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A store uses the connection pool of the program that embeds it. */
class GivenConnectionsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int KEPT_FOR_GOOD = 2;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.emptyDatabase();
    private final HikariDataSource pool = pool(true);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        pool.close();
    }

    /** Returns a pool for two instances, each of which keeps two connections. */
    private HikariDataSource pool(boolean isAutoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.url(database.name()));
        config.setUsername("postgres");
        config.setMaximumPoolSize(8);
        config.setAutoCommit(isAutoCommit);
        return new HikariDataSource(config);
    }

    @Test
    void a_switch_is_effective_on_two_instances_that_share_the_pool_of_a_program() {
        MerchantAccess one = access();
        MerchantAccess other = access();
        Scenario scenario = Scenario.on(one);
        ReadyMerchant shop = scenario.readyToCall();
        AppId next = scenario.create(shop.id(), "Next");
        BearerToken token = Scenario.on(other).logIn(shop);

        scenario.activate(shop.id(), next);

        assertThat(Scenario.on(other).calls(token, shop.address()).isLeft()).isTrue();
    }

    @Test
    void two_connections_are_kept_and_the_others_given_back() throws InterruptedException {
        Scenario.on(access()).readyToCall();

        assertThat(settledConnections()).isEqualTo(KEPT_FOR_GOOD);
    }

    /** Returns the connections in use once signals were sent and nothing is pending. */
    private int settledConnections() throws InterruptedException {
        long began = System.nanoTime();
        while (pool.getHikariPoolMXBean().getActiveConnections() > KEPT_FOR_GOOD
                && System.nanoTime() - began < 10_000_000_000L) {
            Thread.sleep(50);
        }
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Test
    void all_connections_are_given_back_when_the_instance_is_closed() throws Exception {
        access();
        for (AutoCloseable each : opened) {
            each.close();
        }

        long began = System.nanoTime();
        while (pool.getHikariPoolMXBean().getActiveConnections() > 0 && System.nanoTime() - began < 10_000_000_000L) {
            Thread.sleep(50);
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void connections_are_given_back_as_they_came() throws SQLException {
        Scenario.on(access()).readyToCall();

        List<Connection> free = List.of(pool.getConnection(), pool.getConnection());
        for (Connection connection : free) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getNetworkTimeout()).isZero();
            assertThat(shown(connection, "statement_timeout")).isEqualTo("0");
            assertThat(shown(connection, "idle_in_transaction_session_timeout")).isEqualTo("0");
            connection.close();
        }
    }

    @Test
    void connections_of_a_source_that_restores_nothing_keep_their_network_timeout() {
        Queue<Integer> givenBack = new ConcurrentLinkedQueue<>();
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setURL(TestServer.url(database.name()));
        connections.setUser("postgres");
        connections.setSocketTimeout(30);
        DataSource source = JdbcProxy.of(DataSource.class, connections, (from, method, arguments) -> {
            Object result = method.invoke(from, arguments);
            return result instanceof Connection opened
                    ? JdbcProxy.of(Connection.class, opened, (connection, called, given) -> {
                        if (called.getName().equals("close")) {
                            givenBack.add(connection.getNetworkTimeout());
                        }
                        return called.invoke(connection, given);
                    })
                    : result;
        });

        store(source).get().close();

        assertThat(givenBack).isNotEmpty().containsOnly(30_000);
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_setting('" + setting + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void the_store_recovers_when_all_its_connections_were_lost() {
        MerchantAccess access = access();
        ReadyMerchant shop = Scenario.on(access).readyToCall();

        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND pid <> pg_backend_pid()");
        access.catchUp();
        access.catchUp();

        assertThat(Scenario.on(access).create(shop.id(), "Next")).isNotNull();
        assertThat(access.isReady()).isTrue();
    }

    @Test
    void connections_of_a_running_transaction_are_rejected() {
        try (HikariDataSource managed = pool(false)) {
            assertThat(store(managed).getLeft().toString()).contains("without auto-commit");
        }
    }

    private MerchantAccess access() {
        PostgresqlStore store = store(pool).getOrElseThrow(failure -> new AssertionError(failure));
        MerchantAccess access =
                MerchantAccess.on(OpenPostgresqlStores.ports(store, CLOCK), AccessSettings.of(Environment.TEST));
        opened.add(access);
        opened.add(store);
        return access;
    }

    private Either<PostgresqlFailure, PostgresqlStore> store(DataSource source) {
        return PostgresqlStore.open(
                PostgresqlDatabase.on(source),
                folder.resolve("test.keys"),
                Environment.TEST,
                false,
                new RandomIdentifiers(),
                CLOCK,
                List.of());
    }
}
