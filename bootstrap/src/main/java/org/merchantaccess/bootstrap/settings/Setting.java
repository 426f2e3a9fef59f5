package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;

/** All settings, with their defaults and meanings. */
public enum Setting {
    DATA_FOLDER("data", "data folder, used by one process at a time; created if it is missing"),
    KEY_FOLDER("keys", "folder of the keys; keep it outside of the data folder and its backups"),
    TEST_DATABASE(
            "",
            "PostgreSQL database of test, such as jdbc:postgresql://db1.example,db2.example/access_test; empty for an SQLite file"
                    + " in the data folder"),
    TEST_DATABASE_USER("", "user of that database"),
    TEST_DATABASE_PASSWORD_FILE(
            "", "file with the password of that user (mode 600, or 440 if root owns it); empty for none"),
    TEST_API("127.0.0.1:8081", "address and port of the test API"),
    TEST_API_CERTIFICATE("", "PEM file of the certificate chain of the test API; empty for plain HTTP"),
    TEST_API_CERTIFICATE_KEY("", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    TEST_HUB("127.0.0.1:8091", "address and port of the test Hub, with its management API"),
    TEST_HUB_CERTIFICATE("", "PEM file of the certificate chain of the test Hub; empty for plain HTTP"),
    TEST_HUB_CERTIFICATE_KEY("", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    TEST_API_URL("", "public URL of the test API, behind a proxy: shown in the Hub; empty for the listener's address"),
    TEST_HUB_URL(
            "",
            "public URL of the test Hub, behind a proxy: for links, and the only accepted origin of its forms; empty for the"
                    + " listener's address"),
    TEST_ISSUER(
            "",
            "issuer and audience of test tokens: a URL, by default that of the test API when the store is new; empty to keep"
                    + " the one in use. Another issuer is used after an hour"),
    TEST_SIGNING_ALGORITHM(
            "",
            "algorithm that signs test tokens: ES256, EdDSA or RS256; empty to keep the one in use, which is ES256 when the"
                    + " store is new. Another algorithm is used after an hour"),
    TEST_MANAGEMENT_KEY_FILE(
            "keys/test-management.key",
            "file of the first management key of test, by default in the key folder; created if it is missing"),
    PRODUCTION_DATABASE(
            "",
            "PostgreSQL database of production, such as jdbc:postgresql://db1.example,db2.example/access_production; empty for an SQLite file"
                    + " in the data folder"),
    PRODUCTION_DATABASE_USER("", "user of that database"),
    PRODUCTION_DATABASE_PASSWORD_FILE(
            "", "file with the password of that user (mode 600, or 440 if root owns it); empty for none"),
    PRODUCTION_API("127.0.0.1:8080", "address and port of the production API"),
    PRODUCTION_API_CERTIFICATE("", "PEM file of the certificate chain of the production API; empty for plain HTTP"),
    PRODUCTION_API_CERTIFICATE_KEY(
            "", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    PRODUCTION_HUB("127.0.0.1:8090", "address and port of the production Hub, with its management API"),
    PRODUCTION_HUB_CERTIFICATE("", "PEM file of the certificate chain of the production Hub; empty for plain HTTP"),
    PRODUCTION_HUB_CERTIFICATE_KEY(
            "", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    PRODUCTION_API_URL(
            "", "public URL of the production API, behind a proxy: shown in the Hub; empty for the listener's address"),
    PRODUCTION_HUB_URL(
            "",
            "public URL of the production Hub, behind a proxy: for links, and the only accepted origin of its forms; empty for"
                    + " the listener's address"),
    PRODUCTION_ISSUER(
            "",
            "issuer and audience of production tokens: a URL, by default that of the production API when the store is new;"
                    + " empty to keep the one in use. Another issuer is used after an hour"),
    PRODUCTION_SIGNING_ALGORITHM(
            "",
            "algorithm that signs production tokens: ES256, EdDSA or RS256; empty to keep the one in use, which is ES256 when"
                    + " the store is new. Another algorithm is used after an hour"),
    PRODUCTION_MANAGEMENT_KEY_FILE(
            "keys/production-management.key",
            "file of the first management key of production, by default in the key folder; created if it is missing"),
    OPERATIONS("127.0.0.1:9090", "address and port of the operations listener: health and metrics of the process"),
    OPERATIONS_CERTIFICATE("", "PEM file of the certificate chain of the operations listener; empty for plain HTTP"),
    OPERATIONS_CERTIFICATE_KEY(
            "", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    MAX_CONNECTIONS("10000", "maximum of concurrent connections per listener: 10 to 1000000"),
    STOP_DELAY("5", "seconds that a stopping server continues to serve, until load balancers notice: 0 to 60"),
    TRUSTED_PROXIES("", "comma-separated addresses or CIDR ranges of your own proxies; empty for none"),
    ADDRESS_HEADER(
            "X-Forwarded-For", "header in which the proxies send the client address: X-Forwarded-For or Forwarded"),
    MANAGEMENT_ADDRESSES(
            "127.0.0.0/8,::1/128", "comma-separated addresses or CIDR ranges that may use the management API"),
    INTERNAL_ADDRESSES("false", "true lets merchants allow loopback, private and shared addresses"),
    ALLOWLIST_WIDEST_IPV4(
            "16",
            "prefix length of the widest IPv4 range that may be added to an allowlist: 8 to 32. Wider existing entries remain"),
    ALLOWLIST_WIDEST_IPV6("32", "prefix length of the widest IPv6 range that may be added to an allowlist: 19 to 128"),
    DATABASE_CONNECTIONS(
            "10",
            "maximum of concurrent transactions in a database: 2 to 200. At most half of them are changes. Each node opens"
                    + " three connections more"),
    DATABASE_WAIT(
            "500",
            "milliseconds that a call waits for one of these connections: 250 to 2000. Before that, a change waits at most as"
                    + " long in a queue"),
    MAX_STALENESS(
            "10",
            "seconds that a node continues to decide while the store is silent: 2 to 60, with a database 5 to 60"),
    FAILURES_PER_SOURCE(
            "20",
            "failed logins a minute from one source (an IPv4 address, or the /64 of an IPv6 one) that get 401; further"
                    + " ones get 429. Bursts may be twice as high. Valid credentials are never limited"),
    FAILURES_PER_APP_ID("10", "failed logins a minute from one source for one App ID"),
    FAILURES_OF_ALL_SOURCES("60", "failed logins a minute for one App ID from all sources together"),
    LOG_FORMAT("text", "format of the log, one line per record: text for people, json for collectors"),
    LOG_LEVEL("info", "lowest level that is logged: error, warn, info, debug or trace"),
    PLAIN_HTTP(
            "loopback",
            "accepted permits listeners without TLS that other machines can reach; loopback permits them only behind"
                    + " trusted-proxies that use TLS");

    private static final String VARIABLE_PREFIX = "MERCHANT_ACCESS_";

    private final String whenUnset;
    private final String meaning;

    Setting(String whenUnset, String meaning) {
        this.whenUnset = whenUnset;
        this.meaning = meaning;
    }

    /** Returns the name in a settings file and in {@code --set}, such as {@code test.api} or {@code max-staleness}. */
    public String key() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.replaceFirst("^(test|production)-", "$1.");
    }

    /** Returns the name of the environment variable, such as {@code MERCHANT_ACCESS_TEST_API}. */
    public String variable() {
        return VARIABLE_PREFIX + name();
    }

    public String whenUnset() {
        return whenUnset;
    }

    public String meaning() {
        return meaning;
    }

    /** Returns whether an environment variable has the prefix of the settings but names none. */
    static boolean isMisspelt(String variable) {
        return variable.startsWith(VARIABLE_PREFIX)
                && Stream.of(values()).noneMatch(setting -> setting.variable().equals(variable));
    }

    /** Returns the environment that the setting belongs to; none if it applies to both. */
    Option<Environment> environment() {
        return Option.ofOptional(Stream.of(Environment.values())
                .filter(environment -> key().startsWith(environment.word() + "."))
                .findFirst());
    }

    static Option<Setting> byKey(String key) {
        return Option.ofOptional(
                Stream.of(values()).filter(setting -> setting.key().equals(key)).findFirst());
    }
}
