package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.persistence.sql.postgresql.AddressFailure;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;

/** Tests which addresses of databases are accepted. */
class PostgresqlAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/access",
                "jdbc:postgresql://db1.example:5432,db2.example:5433/access",
                "jdbc:postgresql://[::1]:5432/access?",
                "jdbc:postgresql://db.example/access?sslmode=verify-full&sslrootcert=/etc/ca.pem&channelBinding=require",
                "jdbc:postgresql://db.example/access?ApplicationName=Access%20A"
            })
    void accepts_hosts_with_parameters_of_tls(String url) {
        assertThat(parsed(url).isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "targetServerType=any, targetServerType",
        "sslmode=verify-full&targetServerType=any, targetServerType",
        "%74argetServerType=any, targetServerType",
        "socketTimeout=0, socketTimeout",
        "connectTimeout=0, connectTimeout",
        "options=-c%20statement_timeout=0, options",
        "autosave=always, autosave",
        "readOnly=true, readOnly",
        "service=other, service",
        "password=secret, password",
        "user=other, user",
        "TargetServerType=any, TargetServerType",
        "unknown, unknown"
    })
    void rejects_a_parameter_that_could_undo_settings_of_the_adapter(String parameters, String name) {
        assertThat(parsed("jdbc:postgresql://localhost/access?" + parameters))
                .isEqualTo(Either.left(new AddressFailure.ParameterNotAllowed(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost/access",
                "jdbc:sqlite:access.db",
                "jdbc:postgresql:access",
                "jdbc:postgresql://localhost",
                "jdbc:postgresql://localhost:port/access"
            })
    void rejects_what_is_not_an_address_of_postgresql(String url) {
        assertThat(parsed(url)).isEqualTo(Either.left(new AddressFailure.Malformed()));
    }

    @Test
    void prints_neither_password_nor_address() {
        assertThat(PostgresqlAddress.parse("jdbc:postgresql://localhost/access?sslpassword=secret", "access", "secret")
                        .map(PostgresqlAddress::toString))
                .isEqualTo(Either.right("PostgresqlAddress{***}"));
    }

    private static Either<AddressFailure, PostgresqlAddress> parsed(String url) {
        return PostgresqlAddress.parse(url, "access", "secret");
    }
}
