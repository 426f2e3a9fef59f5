package org.merchantaccess.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.log.LogSettings;
import org.merchantaccess.bootstrap.settings.database.DatabaseSettings;
import org.merchantaccess.bootstrap.settings.source.SettingsFile;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.certificate.CertificateFiles;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.slf4j.event.Level;

class SettingsReaderTest {

    @Test
    void by_default_both_environments_listen_on_loopback() {
        Settings settings = read(Map.of()).get();

        assertThat(settings.test().api()).hasToString("http://127.0.0.1:8081");
        assertThat(settings.test().hub()).hasToString("http://127.0.0.1:8091");
        assertThat(settings.production().api()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.production().hub()).hasToString("http://127.0.0.1:8090");
        assertThat(settings.operations()).hasToString("http://127.0.0.1:9090");
        assertThat(settings.of(Environment.PRODUCTION).access().internalAddresses())
                .isFalse();
    }

    @Test
    void a_flag_overrides_an_environment_variable_which_overrides_the_file() {
        SettingSources all = new SettingSources(
                Map.of("max-staleness", "20", "test.api", "127.0.0.1:1", "test.hub", "127.0.0.1:1"),
                Map.of("MERCHANT_ACCESS_MAX_STALENESS", "30", "MERCHANT_ACCESS_TEST_API", "127.0.0.1:2"),
                Map.of("max-staleness", "40"));

        Settings settings = SettingsReader.read(all).get();

        assertThat(settings.test().access().maxStaleness()).isEqualTo(Duration.ofSeconds(40));
        assertThat(settings.test().api()).hasToString("http://127.0.0.1:2");
        assertThat(settings.test().hub()).hasToString("http://127.0.0.1:1");
    }

    @Test
    void all_faults_are_reported_at_once() {
        Either<List<SettingFault>, Settings> read =
                read(Map.of("test.api", "localhost:8081", "max-staleness", "1", "no.such", "x", "plain-http", "yes"));

        assertThat(read.getLeft())
                .extracting(SettingFault::key)
                .containsExactlyInAnyOrder("no.such", "test.api", "max-staleness", "plain-http");
    }

    @Test
    void an_environment_whose_database_is_named_uses_it() {
        Settings settings = read(Map.of(
                        "production.database", "jdbc:postgresql://db1.example,db2.example/access?sslmode=verify-full",
                        "production.database-user", "merchant_access_server",
                        "production.database-password-file", "/etc/merchant-access/db-password",
                        "database-connections", "20",
                        "database-wait", "1000"))
                .get();

        assertThat(settings.of(Environment.TEST).database().isEmpty()).isTrue();
        assertThat(settings.of(Environment.PRODUCTION).database().get())
                .isEqualTo(new DatabaseSettings(
                        "jdbc:postgresql://db1.example,db2.example/access?sslmode=verify-full",
                        "merchant_access_server",
                        Option.some(Path.of("/etc/merchant-access/db-password")),
                        new PoolSettings(20, Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/access?targetServerType=any, leave out the parameter targetServerType",
        "jdbc:postgresql://db.example/access?socketTimeout=60, leave out the parameter socketTimeout",
        "jdbc:postgresql://db.example/access?password=secret, User and password have settings of their own",
        "jdbc:mysql://db.example/access, write an address such as",
        "db.example, write an address such as"
    })
    void an_address_that_would_undo_limits_or_hold_a_password_is_rejected(String address, String remedy) {
        Either<List<SettingFault>, Settings> read =
                read(Map.of("test.database", address, "test.database-user", "server"));

        assertThat(read.getLeft()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("test.database");
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    @Test
    void a_database_needs_its_user_and_a_user_its_database() {
        assertThat(read(Map.of("test.database", "jdbc:postgresql://db.example/access"))
                        .getLeft())
                .extracting(SettingFault::key)
                .containsExactly("test.database-user");
        assertThat(read(Map.of("test.database-user", "server", "test.database-password-file", "password"))
                        .getLeft())
                .extracting(SettingFault::key)
                .containsExactlyInAnyOrder("test.database-user", "test.database-password-file");
    }

    @Test
    void a_node_on_a_database_may_not_give_up_before_a_failover_is_over() {
        Map<String, String> database =
                Map.of("test.database", "jdbc:postgresql://db.example/access", "test.database-user", "server");
        Map<String, String> tooShort = new HashMap<>(database);
        tooShort.put("max-staleness", "4");

        assertThat(read(tooShort).getLeft())
                .extracting(SettingFault::remedy)
                .containsExactly("write a number of seconds from 5 to 60");
        assertThat(read(Map.of("max-staleness", "4")).isRight()).isTrue();
    }

    @Test
    @Tag("R8")
    void the_widest_ranges_are_set_for_both_environments() {
        Settings settings = read(Map.of("allowlist-widest-ipv4", "8", "allowlist-widest-ipv6", "128"))
                .get();

        for (Environment environment : Environment.values()) {
            assertThat(settings.of(environment).access().widestRanges()).isEqualTo(new WidestRanges(8, 128));
            assertThat(read(Map.of()).get().of(environment).access().widestRanges())
                    .isEqualTo(WidestRanges.standard());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "allowlist-widest-ipv4, 7, write a number of bits from 8 to 32",
        "allowlist-widest-ipv4, 33, write a number of bits from 8 to 32",
        "allowlist-widest-ipv4, /16, write a number of bits from 8 to 32",
        "allowlist-widest-ipv6, 18, write a number of bits from 19 to 128",
        "allowlist-widest-ipv6, 129, write a number of bits from 19 to 128"
    })
    @Tag("R8")
    void a_width_out_of_bounds_is_refused_at_the_start(String key, String value, String remedy) {
        assertThat(read(Map.of(key, value)).getLeft())
                .singleElement()
                .extracting(SettingFault::line)
                .asString()
                .contains(key, remedy);
    }

    @Test
    void the_log_settings_are_read_and_default_to_text() {
        assertThat(read(Map.of()).get().log()).isEqualTo(LogSettings.standard());
        assertThat(read(Map.of("log-format", "json", "log-level", "debug"))
                        .get()
                        .log())
                .isEqualTo(new LogSettings(LogFormat.JSON, Level.DEBUG));
        assertThat(read(Map.of("log-format", "xml", "log-level", "INFO")).getLeft())
                .extracting(SettingFault::remedy)
                .containsExactly("write text or json", "write error or warn or info or debug or trace");
    }

    @ParameterizedTest
    @CsvSource({
        "test.api, 0.0.0.0:8081",
        "production.hub, 192.0.2.1:8090",
        "operations, [::]:9090",
    })
    void an_exposed_listener_without_tls_is_refused(String key, String address) {
        Either<List<SettingFault>, Settings> read = read(Map.of(key, address));

        assertThat(read.getLeft()).extracting(SettingFault::key).containsExactly(key);
        assertThat(read.getLeft().get(0).remedy()).contains("TLS").contains("plain-http");
    }

    @Test
    void an_exposed_listener_without_tls_is_permitted_if_the_operator_accepts_it() {
        assertThat(read(Map.of("test.api", "0.0.0.0:8081", "plain-http", "accepted")))
                .isInstanceOf(Either.Right.class);
    }

    @Test
    void the_hub_url_defaults_to_the_address_of_the_listener() {
        assertThat(read(Map.of()).get().test().hubUrl()).isEqualTo("http://127.0.0.1:8091");
        assertThat(read(Map.of("test.hub-url", "https://hub.example.com"))
                        .get()
                        .test()
                        .hubUrl())
                .isEqualTo("https://hub.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.example.com", "https://hub.example.com/hub", "javascript:alert(1)", "https://"})
    void a_hub_url_with_a_path_or_without_a_host_is_refused(String url) {
        assertThat(read(Map.of("production.hub-url", url)).getLeft())
                .extracting(SettingFault::key)
                .containsExactly("production.hub-url");
    }

    @Test
    void two_listeners_never_share_an_address() {
        Either<List<SettingFault>, Settings> read =
                read(Map.of("test.api", "127.0.0.1:8080", "test.hub", "127.0.0.1:0", "operations", "127.0.0.1:0"));

        assertThat(read.getLeft())
                .containsExactly(new SettingFault(
                        "production.api", "test.api listens on 127.0.0.1:8080 already: choose another port"));
    }

    @Test
    void data_and_keys_have_separate_default_folders() {
        Settings settings = read(Map.of()).get();

        assertThat(settings.dataFolder()).isEqualTo(Path.of("data"));
        assertThat(settings.keyFolder()).isEqualTo(Path.of("keys"));
        assertThat(settings.test().managementKeyFile()).isEqualTo(Path.of("keys/test-management.key"));
    }

    @Test
    void a_management_key_file_is_in_the_key_folder_by_default() {
        Settings settings = read(Map.of("key-folder", "/etc/ma", "test.management-key-file", "/run/test.key"))
                .get();

        assertThat(settings.test().managementKeyFile()).isEqualTo(Path.of("/run/test.key"));
        assertThat(settings.production().managementKeyFile()).isEqualTo(Path.of("/etc/ma/production-management.key"));
    }

    @ParameterizedTest
    @CsvSource({"same,same", "same,./x/../same", "data,data/keys", "keys/data,keys", "data,data/./deep/keys"})
    void nested_data_and_key_folders_are_refused(String data, String keys) {
        assertThat(read(Map.of("data-folder", data, "key-folder", keys)).getLeft())
                .extracting(SettingFault::key)
                .containsExactly("key-folder");
    }

    @Test
    void a_key_folder_may_share_a_name_prefix_with_the_data_folder() {
        assertThat(read(Map.of("data-folder", "data", "key-folder", "data-keys"))
                        .isRight())
                .isTrue();
    }

    @Test
    void a_management_key_file_in_the_data_folder_is_refused() {
        assertThat(read(Map.of("data-folder", "data", "test.management-key-file", "data/deep/test.key"))
                        .getLeft())
                .extracting(SettingFault::key)
                .containsExactly("test.management-key-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-folder", "key-folder", "test.management-key-file"})
    void an_invalid_path_is_refused(String key) {
        assertThat(read(Map.of(key, "")).getLeft())
                .extracting(SettingFault::key)
                .containsExactly(key);
        assertThat(read(Map.of(key, "a\0b")).getLeft())
                .extracting(SettingFault::key)
                .containsExactly(key);
    }

    @Test
    void a_misspelled_variable_is_refused_and_unrelated_ones_are_ignored() {
        Map<String, String> environment = Map.of("MERCHANT_ACCESS_INTERNAL_ADRESSES", "true", "HOME", "/");

        Either<List<SettingFault>, Settings> read =
                SettingsReader.read(new SettingSources(Map.of(), environment, Map.of()));

        assertThat(read.getLeft()).extracting(SettingFault::key).containsExactly("MERCHANT_ACCESS_INTERNAL_ADRESSES");
    }

    @ParameterizedTest
    @CsvSource({
        "MERCHANT_ACCESS_SERVICE_HOST, 10.96.0.12",
        "MERCHANT_ACCESS_SERVICE_HOST, fd00::12",
        "MERCHANT_ACCESS_SERVICE_PORT, 8080",
        "MERCHANT_ACCESS_SERVICE_PORT_HTTP, 8080",
        "MERCHANT_ACCESS_SERVICE_PORT_HUB_2, 65535",
        "MERCHANT_ACCESS_PORT, tcp://10.96.0.12:8080",
        "MERCHANT_ACCESS_PORT, udp://10.96.0.12:53",
        "MERCHANT_ACCESS_PORT, tcp://[fd00::12]:8080",
        "MERCHANT_ACCESS_PORT_8080_TCP, tcp://10.96.0.12:8080",
        "MERCHANT_ACCESS_PORT_8080_TCP_PROTO, tcp",
        "MERCHANT_ACCESS_PORT_8080_TCP_PORT, 8080",
        "MERCHANT_ACCESS_PORT_8080_TCP_ADDR, 10.96.0.12",
        "MERCHANT_ACCESS_PORT_53_UDP, udp://10.96.0.12:53",
        "MERCHANT_ACCESS_PORT_53_UDP_PROTO, udp",
        "MERCHANT_ACCESS_TEST_HUB_SERVICE_HOST, 10.96.0.13",
        "MERCHANT_ACCESS_TEST_HUB_PORT_8091_TCP_ADDR, 10.96.0.13",
    })
    void variables_that_kubernetes_sets_for_services_are_ignored(String name, String value) {
        SettingSources sources = new SettingSources(Map.of(), Map.of(name, value), Map.of());

        assertThat(SettingsReader.read(sources)).isInstanceOf(Either.Right.class);
        assertThat(sources.serviceLinks()).containsExactly(name);
        assertThat(sources.changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MERCHANT_ACCESS_PORT, 8080",
        "MERCHANT_ACCESS_PORT, http://10.96.0.12:8080",
        "MERCHANT_ACCESS_PORT, tcp://10.96.0.12",
        "MERCHANT_ACCESS_PORT, tcp://10.96.0.12:0",
        "MERCHANT_ACCESS_PORT, tcp://10.96.0.12:65536",
        "MERCHANT_ACCESS_SERVICE_HOST, hub.example.com",
        "MERCHANT_ACCESS_SERVICE_PORT, many",
        "MERCHANT_ACCESS_SERVICE_PORT_http, 8080",
        "MERCHANT_ACCESS_SERVICE, 10.96.0.12",
        "MERCHANT_ACCESS_PORT_8080_TCP, udp://10.96.0.12:8080",
        "MERCHANT_ACCESS_PORT_8080_TCP, tcp://10.96.0.12:8081",
        "MERCHANT_ACCESS_PORT_8080_TCP_PROTO, udp",
        "MERCHANT_ACCESS_PORT_8080_TCP_PORT, 8081",
        "MERCHANT_ACCESS_PORT_8080_TCP_ADDR, here",
        "MERCHANT_ACCESS_PORT_8080_SCTP, sctp://10.96.0.12:8080",
        "MERCHANT_ACCESS_PORT_HTTP_TCP, tcp://10.96.0.12:8080",
        "MERCHANT_ACCESS_TEST_PORT, 8081",
    })
    void other_unknown_variables_are_faults_that_name_the_variable(String name, String value) {
        SettingSources sources = new SettingSources(Map.of(), Map.of(name, value), Map.of());

        assertThat(SettingsReader.read(sources).getLeft())
                .extracting(SettingFault::line)
                .singleElement()
                .isEqualTo(
                        name + ": there is no such setting; see serve --help for all of them (variable " + name + ")");
        assertThat(sources.serviceLinks()).isEmpty();
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        SettingSources sources = new SettingSources(
                Map.of("max-staleness", "20"),
                Map.of(
                        "MERCHANT_ACCESS_MAX_STALENESS",
                        "",
                        "MERCHANT_ACCESS_TEST_API",
                        " ",
                        "MERCHANT_ACCESS_NO_SUCH",
                        ""),
                Map.of());

        Settings settings = SettingsReader.read(sources).get();

        assertThat(settings.test().access().maxStaleness()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.test().api()).hasToString("http://127.0.0.1:8081");
    }

    @Test
    void a_fault_names_the_source_of_the_setting(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.properties"), "# mine\nstop-delay=61\nno.such=1\n");
        SettingSources sources = new SettingSources(
                SettingsFile.read(file),
                Map.of("MERCHANT_ACCESS_MAX_STALENESS", "0"),
                Map.of("plain-http", "yes", "no.such.flag", "1"));

        assertThat(SettingsReader.read(sources).getLeft())
                .extracting(SettingFault::key, SettingFault::source)
                .containsExactlyInAnyOrder(
                        tuple("stop-delay", file + ", line 2"),
                        tuple("no.such", file + ", line 3"),
                        tuple("max-staleness", "variable MERCHANT_ACCESS_MAX_STALENESS"),
                        tuple("plain-http", "--set plain-http"),
                        tuple("no.such.flag", "--set no.such.flag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/caf\uFFFD",
                "\"/srv/data\"",
                "'/srv/data'",
                "/srv/da\u200Bta",
                "/srv/data\u00A0",
                "\uFEFF/srv"
            })
    void a_garbled_or_quoted_value_is_refused(String value) {
        assertThat(read(Map.of("data-folder", value)).getLeft())
                .extracting(SettingFault::key)
                .containsExactly("data-folder");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:8080, 127.0.0.1:8080, false",
        "127.0.0.1:8080, 0.0.0.0:8080, false",
        "[::]:8080, 127.0.0.1:8080, false",
        "[::]:8080, [::1]:8080, false",
        "0.0.0.0:8080, [::1]:8080, true",
        "127.0.0.1:8080, [::1]:8080, true",
        "0.0.0.0:8080, 0.0.0.0:8081, true",
        "0.0.0.0:0, 0.0.0.0:0, true",
    })
    void a_wildcard_listener_conflicts_with_those_on_single_addresses(String first, String second, boolean isGood) {
        assertThat(read(Map.of(
                                "test.api",
                                first,
                                "test.hub",
                                second,
                                "production.api",
                                "127.0.0.1:1",
                                "plain-http",
                                "accepted"))
                        .isRight())
                .isEqualTo(isGood);
    }

    @ParameterizedTest
    @CsvSource({"test.api-url", "production.api-url", "test.hub-url", "production.hub-url"})
    void a_public_url_is_an_origin_with_a_reachable_host(String key) {
        for (String url : List.of("https://x.example.com/v1", "x.example.com", "https://0.0.0.0", "http://[::]:8091")) {
            assertThat(read(Map.of(key, url)).getLeft())
                    .extracting(SettingFault::key)
                    .as(url)
                    .containsExactly(key);
        }
        assertThat(read(Map.of(key, "https://x.example.com:8443/"))).isInstanceOf(Either.Right.class);
    }

    @Test
    void the_api_url_defaults_to_the_address_of_the_listener() {
        assertThat(read(Map.of("test.api", "[::]:8081", "plain-http", "accepted"))
                        .get()
                        .test()
                        .apiUrl())
                .isEqualTo("http://[::1]:8081");
        assertThat(read(Map.of("test.api-url", "https://API.example.com"))
                        .get()
                        .test()
                        .apiUrl())
                .isEqualTo("https://api.example.com");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0", "::/0", "::ffff:0:0/96", "10.0.0.0/7"})
    @Tag("S49")
    void trusting_overly_wide_ranges_prevents_the_start(String range) {
        Either<List<SettingFault>, Settings> read = read(Map.of("trusted-proxies", "10.1.2.3, " + range));

        assertThat(read.getLeft())
                .containsExactly(new SettingFault(
                        "trusted-proxies",
                        range + " would let any client claim any address: name your own proxies and nothing else"));
    }

    @Test
    @Tag("S49")
    void no_proxy_is_trusted_by_default() {
        assertThat(Setting.TRUSTED_PROXIES.whenUnset()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_setting_is_found_by_its_key_and_has_a_valid_default(Setting setting) {
        assertThat(Setting.byKey(setting.key())).containsExactly(setting);
        assertThat(read(Map.of(setting.key(), setting.whenUnset()))).isInstanceOf(Either.Right.class);
    }

    @ParameterizedTest
    @CsvSource({"test.api, trusted-proxies, 10.0.0.0/8", "production.hub, trusted-proxies, 10.0.0.0/8"})
    @Tag("S17")
    void an_exposed_listener_is_permitted_behind_trusted_proxies(String key, String other, String value) {
        assertThat(read(Map.of(key, "0.0.0.0:7001", other, value))).isInstanceOf(Either.Right.class);
    }

    @Test
    @Tag("S17")
    void an_exposed_listener_is_permitted_with_a_certificate() {
        Map<String, String> file = Map.of(
                "test.api", "0.0.0.0:7001",
                "test.api-certificate", "chain.pem",
                "test.api-certificate-key", "key.pem");

        assertThat(read(file).get().test().api().certificate())
                .containsExactly(new CertificateFiles(Path.of("chain.pem"), Path.of("key.pem")));
    }

    @ParameterizedTest
    @CsvSource({
        "test.api-certificate, test.api-certificate-key",
        "production.hub-certificate-key, production.hub-certificate",
        "operations-certificate, operations-certificate-key",
    })
    @Tag("S17")
    void a_certificate_needs_its_key_and_vice_versa(String given, String missing) {
        assertThat(read(Map.of(given, "file.pem")).getLeft())
                .containsExactly(
                        new SettingFault(missing, "name this file too: " + given + " is of no use without it"));
    }

    @ParameterizedTest
    @CsvSource({"max-connections, 9", "max-connections, many", "stop-delay, 61", "stop-delay, -1"})
    void numbers_out_of_bounds_are_refused(String key, String value) {
        assertThat(read(Map.of(key, value)).getLeft())
                .extracting(SettingFault::key)
                .containsExactly(key);
    }

    @Test
    void settings_of_an_unserved_environment_are_ignored() {
        Map<String, String> file = Map.of(
                "production.api", "0.0.0.0:8080", "production.hub-certificate", "x", "test.api", "127.0.0.1:8080");

        assertThat(SettingsReader.read(new SettingSources(file, Map.of(), Map.of()), Set.of(Environment.TEST)))
                .isInstanceOf(Either.Right.class);
        assertThat(read(file).getLeft()).hasSize(2);
    }

    private static Either<List<SettingFault>, Settings> read(Map<String, String> file) {
        return SettingsReader.read(new SettingSources(file, Map.of(), Map.of()));
    }
}
