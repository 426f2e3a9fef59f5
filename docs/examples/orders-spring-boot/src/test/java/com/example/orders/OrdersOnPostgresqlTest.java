package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** The store on PostgreSQL, with the driver and the pool in the versions of Spring Boot. */
class OrdersOnPostgresqlTest {

    private static final ClientAddress LOCALHOST = new ClientAddress(0, 1);

    @TempDir
    private Path keys;

    @Test
    void a_merchant_can_call() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                HikariDataSource pool = new HikariDataSource();
                EmbeddedAccess embedded = opened(filled(pool, server))) {
            Shop shop = Shop.opened(embedded.access(), "::1");
            BearerToken token =
                    BearerToken.parse(shop.logIn(embedded.access())).get();

            CheckCall.Caller caller = embedded.access()
                    .tokens()
                    .check(token, LOCALHOST)
                    .get();

            assertThat(caller.merchant()).isEqualTo(shop.merchant());
        }
    }

    private static DataSource filled(HikariDataSource pool, EmbeddedPostgres server) {
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setConnectionTimeout(500);
        pool.setMaximumPoolSize(12);
        return pool;
    }

    private EmbeddedAccess opened(DataSource dataSource) {
        return EmbeddedAccess.on(PostgresqlDatabase.on(dataSource), keys.resolve("keys"))
                .open(
                        new TokenIssuer("https://api.example.com", "https://api.example.com"),
                        AccessSettings.of(Environment.TEST).withInternalAddresses())
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }
}
