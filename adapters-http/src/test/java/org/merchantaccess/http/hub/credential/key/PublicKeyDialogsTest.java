package org.merchantaccess.http.hub.credential.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.ClientKeys;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;

/** Tests the dialogs about public keys on the page of an App ID. */
@Tag("R15")
final class PublicKeyDialogsTest {

    private static final String REGISTER = "Register public key";

    @AutoClose
    private final Instance instance = Instance.test();

    private final ClientKeys client = ClientKeys.generate();

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void open_the_page_of_payments() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id()).follow("Payments", "Payments");
    }

    private String pagePath() {
        return "/merchants/" + shop.id() + "/settings/api-access/" + shop.active();
    }

    private HubBrowser register() {
        return register("24 hours");
    }

    private HubBrowser register(String grace) {
        return browser.follow(REGISTER)
                .fill("Public key", client.jwk())
                .tick(grace)
                .press(REGISTER);
    }

    private String kind(String key) {
        return browser.row(key).select("td[data-label=Kind]").text();
    }

    private String state(String key) {
        return browser.row(key).select("td[data-label=State]").text();
    }

    @Test
    void a_public_key_is_registered_beside_the_app_key() {
        browser.follow(REGISTER);
        assertThat(browser.heading()).isEqualTo(REGISTER);
        assertThat(browser.page().select("input[name=grace][checked]").val()).isEqualTo("24h");

        browser.fill("Public key", client.pem()).press(REGISTER);

        assertThat(browser.notice())
                .isEqualTo("Public key registered. Configure your software to sign with its private key.");
        assertThat(kind("Key 2"))
                .startsWith("Public key, ES256, SHA-256 " + client.fingerprint().substring(0, 16) + "…");
        assertThat(browser.row("Key 2").select("[data-copy]").attr("data-copy")).isEqualTo(client.fingerprint());
        assertThat(state("Key 2")).isEqualTo("Current");
        assertThat(kind("Key 1")).startsWith("app_key");
        assertThat(state("Key 1")).isEqualTo("Retiring, ends 3 Mar 2026, 10:00:00 UTC");
    }

    @Test
    @Tag("R12")
    void a_public_key_is_not_shown_like_an_app_key() {
        register();

        assertThat(browser.controls()).contains("Show app_key 1").doesNotContain("Show app_key 2");
        browser.open(pagePath() + "/keys/2/reveal").press("Show app_key");
        assertThat(browser.faults())
                .containsExactly("Key 2 is a public key. Its private key is only with the merchant.");

        browser.open(pagePath()).follow("All App IDs");
        assertThat(browser.row("Payments").select("td[data-label=app_key]").text())
                .isEqualTo("Public key");
    }

    @Test
    void errors_of_all_fields_keep_what_was_typed() {
        browser.follow(REGISTER)
                .fill("Public key", "-----BEGIN <key>-----\nMFkw")
                .fill("End date of the public key", "tomorrow")
                .tick("3 days")
                .press(REGISTER);

        assertThat(browser.faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("This is not a public key."))
                .contains("Enter the end date as a date, such as 2027-03-31.");
        assertThat(browser.page().select("#public_key").text()).contains("-----BEGIN <key>-----", "MFkw");
        assertThat(browser.page().select("#end_date").val()).isEqualTo("tomorrow");
        assertThat(browser.page().select("input[name=grace][checked]").val()).isEqualTo("3d");
    }

    @Test
    void a_private_key_is_rejected() {
        browser.follow(REGISTER).fill("Public key", client.privateJwk()).press(REGISTER);

        assertThat(browser.faults()).singleElement().asString().startsWith("This is a private key");
    }

    @Test
    void no_third_key_is_registered_while_one_is_retiring() {
        register();
        browser.follow(REGISTER).fill("Public key", ClientKeys.generate().jwk()).press(REGISTER);

        assertThat(browser.faults()).containsExactly("Key 1 is still retiring. End it first, or wait until it ends.");
    }

    @Test
    void the_same_key_is_not_registered_twice() {
        register("End now");
        register("End now");

        assertThat(browser.faults()).singleElement().asString().contains("is or was key 2 of the App ID");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_gets_no_public_key() {
        browser.follow(REGISTER).fill("Public key", client.jwk());
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Till"));

        browser.press(REGISTER);

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page().select("#public_key").text()).isEqualTo(client.jwk());
    }

    @Test
    void the_app_key_is_put_back() {
        register();

        browser.follow("Put the former key back").press("Put the former key back");

        assertThat(state("Key 1")).isEqualTo("Current");
        assertThat(kind("Key 2")).startsWith("Public key");
    }

    @Test
    void a_public_key_gets_an_end_date_and_is_ended() {
        register("End now");

        browser.follow("Key 2", "Set end date").fill("End date", "2026-12-31").press("Set end date");
        assertThat(browser.row("Key 2").select("td[data-label=End date]").text())
                .isEqualTo("1 Jan 2027, 00:00:00 UTC");

        browser.follow("Key 2", "End now");
        assertThat(browser.text()).contains("until you make a new app_key or register a public key");
        browser.press("End now");
        assertThat(browser.notice()).isEqualTo("Key ended. Its access tokens are no longer accepted.");

        browser.follow(REGISTER);
        assertThat(browser.text()).contains("This App ID has no current key.").doesNotContain("Count from");
        browser.fill("Public key", ClientKeys.generate().jwk()).press(REGISTER);
        assertThat(state("Key 3")).isEqualTo("Current");
    }

    @Test
    void an_app_key_takes_the_place_of_a_leaked_public_key() {
        register("End now");

        browser.follow("Key 2", "This key leaked");
        assertThat(browser.text())
                .contains("logins signed with its private key are refused", "A new app_key takes its place");
        browser.press("End the leaked key");

        assertThat(browser.heading()).isEqualTo("Key 2 has ended");
        assertThat(browser.text())
                .contains("Key 3 is the new app_key.", "generate a new key pair, and register its public key");
        browser.follow("Back to Payments");
        assertThat(kind("Key 3")).startsWith("app_key");
    }

    @Test
    void the_search_in_activity_names_the_registration() {
        register();

        assertThat(browser.page().select("[aria-labelledby=history-title]").text())
                .contains("Registered a public key");
    }
}
