package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.kernel.Environment;

/** Links printed by commands lead to a reachable address of the right Hub. */
class HubLinksTest {

    private final InMemoryEnvironments environments = new InMemoryEnvironments();

    @TempDir
    Path folder;

    @Test
    void without_a_server_a_link_leads_to_the_configured_listener() {
        assertThat(add("--set", "test.hub=127.0.0.1:7777")).startsWith("http://127.0.0.1:7777/link/");
    }

    @Test
    void with_a_server_a_link_leads_to_its_hub_regardless_of_the_command_settings() {
        try (MerchantAccessServer server = serving(Map.of())) {
            String hub = server.instance(Environment.TEST).hub().toString();

            assertThat(add("--set", "test.hub=127.0.0.1:7777", "--set", "test.hub-url=https://wrong.example.com"))
                    .startsWith(hub + "/link/");
            assertThat(shell().inTest("user", "reset", "olga@example.com", "--set", "test.hub=127.0.0.1:7777")
                            .err())
                    .doesNotContain("7777");
        }
    }

    @Test
    void a_server_with_a_hub_url_issues_links_to_it() {
        try (MerchantAccessServer server = serving(Map.of("test.hub-url", "https://hub.example.com:8443"))) {
            assertThat(server.operations()).isNotNull();
            assertThat(add()).startsWith("https://hub.example.com:8443/link/").doesNotContain("this machine only");
        }
    }

    @Test
    void an_http_link_to_another_machine_is_printed_with_a_note_about_https() {
        try (MerchantAccessServer server = serving(Map.of("test.hub-url", "http://hub.example.com"))) {
            assertThat(server.operations()).isNotNull();
            assertThat(add()).startsWith("http://hub.example.com/link/").contains("The Hub needs https");
        }
        assertThat(add("--set", "test.hub-url=https://hub.example.com")).doesNotContain("needs https");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0:7777, http://127.0.0.1:7777", "[::]:7777, http://[::1]:7777"})
    void no_link_leads_to_a_wildcard_address(String listener, String reachable) {
        assertThat(add("--set", "test.hub=" + listener, "--set", "plain-http=accepted"))
                .startsWith(reachable + "/link/");
    }

    @Test
    void no_link_of_a_server_leads_to_a_wildcard_address() {
        try (MerchantAccessServer server = serving(Map.of("test.hub", "0.0.0.0:0", "plain-http", "accepted"))) {
            int port = server.instance(Environment.TEST).hub().getPort();

            assertThat(add()).startsWith("http://127.0.0.1:" + port + "/link/");
        }
    }

    private String add(String... more) {
        return shell().inTest(Stream.concat(
                                Stream.of("user", "add", "olga@example.com", "--role", "operator"), Stream.of(more))
                        .toArray(String[]::new))
                .out();
    }

    private MerchantAccessServer serving(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(set);
        all.put("data-folder", new TestInstallation(folder).data().toString());
        all.put("key-folder", new TestInstallation(folder).keys().toString());
        Settings settings = SettingsReader.read(new SettingSources(all, Map.of(), Map.of()))
                .get()
                .onAnyPorts();
        return MerchantAccessServer.start(settings, Set.of(Environment.TEST), Restored.REFUSED, environments)
                .get();
    }

    private Shell shell() {
        return new Shell(new TestInstallation(folder), environments);
    }
}
