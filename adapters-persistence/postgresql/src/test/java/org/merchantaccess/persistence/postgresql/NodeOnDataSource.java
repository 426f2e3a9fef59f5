package org.merchantaccess.persistence.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** An instance on a data source of a test. */
record NodeOnDataSource(PostgresqlStore store, MerchantAccess access) implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    static HikariDataSource poolOf(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.url(database.name()));
        config.setUsername(database.user());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    static NodeOnDataSource open(DataSource source, Path keys, Clock clock) {
        PostgresqlStore store = PostgresqlStore.open(
                        PostgresqlDatabase.on(source),
                        keys,
                        Environment.TEST,
                        false,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables()))
                .getOrElseThrow(failure -> new AssertionError(failure));
        return new NodeOnDataSource(
                store,
                MerchantAccess.on(OpenPostgresqlStores.ports(store, clock), AccessSettings.of(Environment.TEST)));
    }

    @Override
    public void close() {
        access.close();
        store.close();
    }
}
