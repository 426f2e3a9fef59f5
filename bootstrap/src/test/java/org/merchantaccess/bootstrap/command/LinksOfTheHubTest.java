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
import org.merchantaccess.bootstrap.fixture.RememberedEnvironments;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.kernel.Environment;

/** A link leads to the Hub it was made in, at an address that exists. */
class LinksOfTheHubTest {

    private final RememberedEnvironments environments = new RememberedEnvironments();

    @TempDir
    Path folder;

    @Test
    void without_a_server_the_link_leads_to_where_the_hub_is_set_to_listen() {
        assertThat(add("--set", "test.hub=127.0.0.1:7777")).startsWith("http://127.0.0.1:7777/link/");
    }

    @Test
    void with_a_server_the_link_leads_to_the_hub_of_that_server_whatever_the_command_is_set_to() {
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
    void a_server_that_is_set_to_a_public_address_gives_links_to_that_one() {
        try (MerchantAccessServer server = serving(Map.of("test.hub-url", "https://hub.example.com:8443"))) {
            assertThat(server.operations()).isNotNull();
            assertThat(add()).startsWith("https://hub.example.com:8443/link/").doesNotContain("this machine only");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0:7777, http://127.0.0.1:7777", "[::]:7777, http://[::1]:7777"})
    void no_link_leads_to_the_unspecified_address(String listener, String reachable) {
        assertThat(add("--set", "test.hub=" + listener, "--set", "plain-http=accepted"))
                .startsWith(reachable + "/link/");
    }

    @Test
    void neither_does_one_of_a_server_that_listens_on_all_addresses() {
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
        all.put("data-folder", new Site(folder).data().toString());
        all.put("key-folder", new Site(folder).keys().toString());
        Settings settings = SettingsReader.read(new SettingSources(all, Map.of(), Map.of()))
                .get()
                .onAnyPorts();
        return MerchantAccessServer.start(settings, Set.of(Environment.TEST), Restored.REFUSED, environments)
                .get();
    }

    private Shell shell() {
        return new Shell(new Site(folder), environments);
    }
}
