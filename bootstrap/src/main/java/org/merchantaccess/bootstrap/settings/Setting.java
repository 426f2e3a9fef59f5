package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;

/** Everything that can be set, with what holds where it is not. */
public enum Setting {
    DATA_FOLDER(
            "data", "folder of everything that is kept; one process at a time works in it; made where it is missing"),
    KEY_FOLDER("keys", "folder of the keys, which belong neither into the data folder nor into its backups"),
    TEST_API("127.0.0.1:8081", "address and port of the test API"),
    TEST_API_CERTIFICATE("", "PEM file of the certificate chain of the test API; empty for plain HTTP"),
    TEST_API_CERTIFICATE_KEY("", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    TEST_HUB("127.0.0.1:8091", "address and port of the test Hub, with its management API"),
    TEST_HUB_CERTIFICATE("", "PEM file of the certificate chain of the test Hub; empty for plain HTTP"),
    TEST_HUB_CERTIFICATE_KEY("", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    TEST_API_URL(
            "",
            "where merchants' software reaches the test API, behind a proxy: for pages; empty for where it listens"),
    TEST_HUB_URL(
            "",
            "where people reach the test Hub, behind a proxy: for links, and the one origin from which its forms are accepted;"
                    + " empty for where it listens"),
    TEST_ISSUER("urn:merchant-access:test", "names the issuer and the audience of test tokens"),
    TEST_MANAGEMENT_KEY_FILE(
            "keys/test-management.key",
            "file of the first management key of test, by default in the key folder; made where it is missing"),
    PRODUCTION_API("127.0.0.1:8080", "address and port of the production API"),
    PRODUCTION_API_CERTIFICATE("", "PEM file of the certificate chain of the production API; empty for plain HTTP"),
    PRODUCTION_API_CERTIFICATE_KEY(
            "", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    PRODUCTION_HUB("127.0.0.1:8090", "address and port of the production Hub, with its management API"),
    PRODUCTION_HUB_CERTIFICATE("", "PEM file of the certificate chain of the production Hub; empty for plain HTTP"),
    PRODUCTION_HUB_CERTIFICATE_KEY(
            "", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    PRODUCTION_API_URL(
            "",
            "where merchants' software reaches the production API, behind a proxy: for pages; empty for where it listens"),
    PRODUCTION_HUB_URL(
            "",
            "where people reach the production Hub, behind a proxy: for links, and the one origin from which its forms are"
                    + " accepted; empty for where it listens"),
    PRODUCTION_ISSUER("urn:merchant-access:production", "names the issuer and the audience of production tokens"),
    PRODUCTION_MANAGEMENT_KEY_FILE(
            "keys/production-management.key",
            "file of the first management key of production, by default in the key folder; made where it is missing"),
    OPERATIONS("127.0.0.1:9090", "address and port for health, of the whole process"),
    OPERATIONS_CERTIFICATE("", "PEM file of the certificate chain for health; empty for plain HTTP"),
    OPERATIONS_CERTIFICATE_KEY(
            "", "PEM file of the key of that certificate (PKCS #8; mode 600, or 440 if root owns it)"),
    MAX_CONNECTIONS("10000", "connections at a time to each listener: 10 to 1000000"),
    STOP_DELAY("5", "seconds a server that is told to stop goes on serving, for load balancers to notice: 0 to 60"),
    TRUSTED_PROXIES("", "addresses or CIDR ranges of your own proxies, with commas between; empty for none"),
    ADDRESS_HEADER("X-Forwarded-For", "the header in which they name the caller: X-Forwarded-For or Forwarded"),
    MANAGEMENT_ADDRESSES("127.0.0.0/8,::1/128", "addresses or CIDR ranges that may use the management API"),
    INTERNAL_ADDRESSES("false", "true lets merchants allow loopback, private and shared addresses"),
    MAX_STALENESS("10", "seconds a node goes on without a sign of life from the store: 2 to 60"),
    FAILURES_PER_SOURCE(
            "20",
            "failed logins a minute from one source (an IPv4 address, or the /64 of an IPv6 one) that are told so; further ones"
                    + " are told to wait. Twice as many at once. No limit ever keeps out who would succeed"),
    FAILURES_PER_APP_ID("10", "the same from one source for one App ID"),
    FAILURES_OF_ALL_SOURCES("60", "the same for one App ID from all sources together"),
    LOG_FORMAT("text", "one line a record, for people or for collectors: text or json"),
    LOG_LEVEL("info", "from which level on the server is heard: error, warn, info, debug or trace"),
    PLAIN_HTTP(
            "loopback",
            "accepted lets listeners without TLS be reached from other machines; loopback only by trusted proxies, whose"
                    + " callers use TLS");

    private static final String VARIABLE_PREFIX = "MERCHANT_ACCESS_";

    private final String whenUnset;
    private final String meaning;

    Setting(String whenUnset, String meaning) {
        this.whenUnset = whenUnset;
        this.meaning = meaning;
    }

    /** As it is called in a file and behind {@code --set}: {@code test.api}, {@code max-staleness}. */
    public String key() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.replaceFirst("^(test|production)-", "$1.");
    }

    /** As it is called in the environment: {@code MERCHANT_ACCESS_TEST_API}. */
    public String variable() {
        return VARIABLE_PREFIX + name();
    }

    public String whenUnset() {
        return whenUnset;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether a variable of the environment looks like one of ours and is none. */
    static boolean isMisspelt(String variable) {
        return variable.startsWith(VARIABLE_PREFIX)
                && Stream.of(values()).noneMatch(setting -> setting.variable().equals(variable));
    }

    /** The environment it is for; none where it is for both. */
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
