package org.merchantaccess.persistence.sql.postgresql;

import io.vavr.control.Either;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.merchantaccess.domain.kernel.Secret;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** The address of a database, with the credentials of its user. Several hosts may be named; the primary among them is used. */
@Secret
public final class PostgresqlAddress {

    private static final String SCHEME = "jdbc:postgresql://";

    /** Parameters besides those whose names begin with {@code ssl}. */
    private static final Set<String> ALLOWED = Set.of(
            PGProperty.APPLICATION_NAME.getName(),
            PGProperty.CHANNEL_BINDING.getName(),
            PGProperty.GSS_ENC_MODE.getName(),
            PGProperty.REQUIRE_AUTH.getName());

    private final String url;
    private final String user;
    private final String password;

    private PostgresqlAddress(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Returns the address that the URL names.
     *
     * @param url such as {@code jdbc:postgresql://db1.example,db2.example/access?sslmode=verify-full}
     * @param password may be empty, if the server asks for none
     */
    public static Either<AddressFailure, PostgresqlAddress> parse(String url, String user, String password) {
        if (!url.startsWith(SCHEME)) {
            return Either.left(new AddressFailure.Malformed());
        }
        return parameters(url)
                .filter(name -> !isAllowed(name))
                .findFirst()
                .<Either<AddressFailure, PostgresqlAddress>>map(
                        name -> Either.left(new AddressFailure.ParameterNotAllowed(name)))
                .orElseGet(() -> wellFormed(url, user, password));
    }

    private static Either<AddressFailure, PostgresqlAddress> wellFormed(String url, String user, String password) {
        Properties read = Driver.parseURL(url, new Properties());
        return read == null || PGProperty.PG_DBNAME.getOrDefault(read) == null
                ? Either.left(new AddressFailure.Malformed())
                : Either.right(new PostgresqlAddress(url, user, password));
    }

    private static Stream<String> parameters(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? Stream.of()
                : Stream.of(url.substring(query + 1).split("&", -1))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(PostgresqlAddress::nameOf);
    }

    private static String nameOf(String parameter) {
        String name = parameter.split("=", 2)[0];
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }

    private static boolean isAllowed(String name) {
        return name.startsWith("ssl") || ALLOWED.contains(name);
    }

    /** Returns a source of connections whose sessions have those limits. */
    DataSource connections(SessionLimits limits) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        if (Objects.equals(source.getApplicationName(), PGProperty.APPLICATION_NAME.getDefaultValue())) {
            source.setApplicationName("merchant-access");
        }
        limits.applyTo(source);
        return source;
    }

    @Override
    public String toString() {
        return "PostgresqlAddress{***}";
    }
}
