package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.command.HubAnnouncement;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;

/** The announcement of the Hub when {@code serve} starts. */
class HubAnnouncementTest {

    @TempDir
    private Path folder;

    @Test
    void without_an_operator_the_announcement_has_the_hub_and_the_invitation_command() {
        List<String> lines = announcedLines(Map.of());

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("test: Hub http://127\\.0\\.0\\.1:[0-9]+");
        assertThat(lines.get(1))
                .isEqualTo("test: allowlists accept internet addresses only. To call the API from this machine or a"
                        + " private network, start with --set internal-addresses=true.");
        assertThat(lines.get(2)).contains("no operator yet", System.getProperty("user.name"));
        assertThat(lines.get(3))
                .endsWith("user add you@example.com --role operator --environment test --set data-folder="
                        + folder.resolve("data") + " --set key-folder=" + folder.resolve("keys"))
                .doesNotContain("\n");
    }

    @Test
    void with_internal_addresses_permitted_the_announcement_does_not_name_the_setting() {
        assertThat(announcedLines(Map.of("internal-addresses", "true")))
                .hasSize(3)
                .noneMatch(line -> line.contains("internal-addresses"));
    }

    @Test
    void with_an_operator_the_announcement_has_only_the_hub() {
        try (MerchantAccessServer server = serving(settings(Map.of()))) {
            new PeopleScenario(server.instance(Environment.TEST).people()).joined("olga", Membership.ofOperator());

            assertThat(announcement(server, settings(Map.of())).lines())
                    .singleElement()
                    .asString()
                    .startsWith("test: Hub http://127.0.0.1:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "0.0.0.0:0")
    void a_wildcard_listener_is_announced_at_loopback_with_a_note_about_https(String listener) {
        List<String> lines = announcedLines(Map.of("test.hub", listener, "plain-http", "accepted"));

        assertThat(lines.get(0)).matches("test: Hub http://(127\\.0\\.0\\.1|\\[::1]):[0-9]+");
        assertThat(lines.get(1))
                .isEqualTo("test: From other machines the Hub needs https: browsers keep no sign-in over"
                        + " http. Set a certificate of the Hub, or hub-url to the https address of your proxy.");
    }

    @Test
    void an_http_hub_url_is_announced_with_a_note_about_https() {
        List<String> lines = announcedLines(Map.of("test.hub-url", "http://hub.example.com"));

        assertThat(lines.get(0)).isEqualTo("test: Hub http://hub.example.com");
        assertThat(lines.get(1)).startsWith("test: The Hub needs https: ");
    }

    @Test
    void an_https_hub_url_is_announced_without_a_note() {
        List<String> lines = announcedLines(
                Map.of("test.hub-url", "https://hub.example.com", "test.hub", "0.0.0.0:0", "plain-http", "accepted"));

        assertThat(lines.get(0)).isEqualTo("test: Hub https://hub.example.com");
        assertThat(lines).noneMatch(line -> line.contains("needs https") || line.contains("0.0.0.0"));
    }

    private List<String> announcedLines(Map<String, String> set) {
        Settings settings = settings(set);
        try (MerchantAccessServer server = serving(settings)) {
            return announcement(server, settings).lines();
        }
    }

    private static HubAnnouncement announcement(MerchantAccessServer server, Settings settings) {
        return new HubAnnouncement(
                "merchant-access",
                Environment.TEST,
                new ServingProcess(server).environment(Environment.TEST),
                new ReadSettings(settings, SettingSources.none()));
    }

    private Settings settings(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(set);
        all.put("data-folder", new TestInstallation(folder).data().toString());
        all.put("key-folder", new TestInstallation(folder).keys().toString());
        return SettingsReader.read(new SettingSources(all, Map.of(), Map.of()))
                .get()
                .onAnyPorts();
    }

    private static MerchantAccessServer serving(Settings settings) {
        return MerchantAccessServer.start(
                        settings, Set.of(Environment.TEST), Restored.REFUSED, new InMemoryEnvironments())
                .get();
    }
}
