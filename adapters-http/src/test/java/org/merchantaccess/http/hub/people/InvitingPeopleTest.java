package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests inviting people and revoking invitations. */
class InvitingPeopleTest {

    private static final String KIM = "kim@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser manager;

    @BeforeEach
    void open_the_people_page() {
        manager = instance.browserOf(Role.MANAGER, shop).follow("People");
    }

    @Test
    @Tag("P10")
    void an_invitation_link_works_once() {
        String link = invite(KIM, "Developer");

        HubBrowser kim = join(link);

        assertThat(kim.heading()).isEqualTo("API Access");
        assertThat(new HubBrowser(instance).open(link).status()).isEqualTo(410);
        manager.follow("Done");
        assertThat(manager.row(KIM).text()).contains("Developer");
        assertThat(manager.text()).doesNotContain("Open invitations");
    }

    @Test
    void the_link_uses_the_origin_of_the_request() {
        invite(KIM, "Developer");

        assertThat(shownLink()).startsWith("https://hub.example.com/link/");
    }

    @Test
    void the_link_uses_the_configured_origin_behind_a_proxy_that_drops_the_port() {
        HubBrowser elsewhere =
                manager.through(instance.hubWithUrl("https://hub.example.com:8443"), "https://hub.example.com:8443");

        elsewhere.follow("Invite").fill("E-mail address", KIM).tick("Developer").press("Create invitation link");

        assertThat(elsewhere.page().select("[data-once] code").text()).startsWith("https://hub.example.com:8443/link/");
    }

    @Test
    @Tag("S75")
    void a_form_from_an_origin_other_than_the_configured_one_is_rejected() {
        HubBrowser elsewhere =
                manager.through(instance.hubWithUrl("https://hub.example.com:8443"), "https://hub.example.com");

        elsewhere.follow("Invite").fill("E-mail address", KIM).tick("Developer").press("Create invitation link");

        assertThat(elsewhere.status()).isEqualTo(403);
    }

    @Test
    void without_an_origin_header_the_link_uses_the_host_header() {
        String token = manager.follow("Invite").formToken();
        TestRequest form = TestRequest.post(manager.path())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .text("email=kim%40example.com&role=developer&form_token=" + token);

        assertThat(manager.send(form).body()).contains("http://hub.example.com/link/");
    }

    @Test
    @Tag("S80")
    void the_link_is_shown_only_in_the_response_to_the_form() {
        String secret = invite(KIM, "Manager").substring("/link/".length());

        for (String path : List.of("", "/invite", "/invitations/" + idOf(KIM) + "/revoke")) {
            assertThat(manager.open(people() + path).response().body())
                    .as(path)
                    .contains(KIM)
                    .doesNotContain(secret);
        }
    }

    @Test
    void the_page_explains_how_to_share_the_link() {
        invite(KIM, "Manager");

        assertThat(manager.status()).isEqualTo(200);
        assertThat(manager.text())
                .contains("shown only once", "works once, within 24 hours", "a channel you trust", "No e-mail is sent");
    }

    @Test
    void an_open_invitation_is_listed_until_it_is_accepted() {
        invite(KIM, "Read-only");

        manager.follow("Done");

        assertThat(manager.row(KIM).text()).contains("Read-only", "just now", "3 Mar 2026");
    }

    @Test
    void a_new_invitation_replaces_the_previous_one() {
        String first = invite(KIM, "Developer");
        manager.open(people());
        invite(KIM, "Read-only");

        assertThat(new HubBrowser(instance).open(first).status()).isEqualTo(410);
        assertThat(manager.open(people()).page().select("tbody th").eachText()).containsOnlyOnce(KIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kim", "kim@example.com, lee@example.com", "<b>kim</b>@example.com"})
    @Tag("P1")
    void an_invalid_address_is_rejected(String typed) {
        manager.follow("Invite").fill("E-mail address", typed).tick("Developer").press("Create invitation link");

        assertThat(manager.faults()).containsExactly("Enter one e-mail address, for example kim@example.com.");
        assertThat(manager.page().select("dialog input[name=email]").val()).isEqualTo(typed);
        assertThat(manager.page().select("dialog input[checked]").val()).isEqualTo("developer");
    }

    @Test
    void a_member_cannot_be_invited_again() {
        manager.follow("Invite")
                .fill("E-mail address", "MANAGER1@example.com")
                .tick("Developer")
                .press("Create invitation link");

        assertThat(manager.faults()).containsExactly("MANAGER1@example.com is already a member.");
    }

    @Test
    void an_invitation_requires_a_role() {
        manager.follow("Invite").fill("E-mail address", KIM).press("Create invitation link");

        assertThat(manager.faults()).containsExactly("Choose a role.");
    }

    @Test
    @Tag("P3")
    void a_manager_cannot_invite_operators() {
        String token = manager.follow("Invite").formToken();

        manager.post(manager.path(), "email=kim%40example.com&role=operator&form_token=" + token);

        assertThat(manager.faults()).containsExactly("Choose a role.");
    }

    @Test
    void a_revoked_invitation_no_longer_works() {
        String link = invite(KIM, "Developer");

        manager.follow("Done").follow(KIM, "Revoke invitation");
        assertThat(manager.text()).contains(KIM, "stops working");
        manager.press("Revoke invitation");

        assertThat(manager.notice()).isEqualTo("Invitation revoked. Its link no longer works.");
        assertThat(new HubBrowser(instance).open(link).status()).isEqualTo(410);
    }

    @Test
    @Tag("S56")
    void an_invitation_of_another_merchant_is_not_found() {
        invite(KIM, "Developer");
        String id = idOf(KIM);
        MerchantId bakery = instance.openMerchant();
        HubBrowser baker = instance.browserOf(Role.MANAGER, bakery);
        String elsewhere = "/merchants/" + bakery + "/settings/people/invitations/" + id + "/revoke";

        assertThat(baker.open(elsewhere).status()).isEqualTo(404);
        String token = baker.open("/places").formToken();
        assertThat(baker.post(elsewhere, "form_token=" + token).status()).isEqualTo(404);
        assertThat(manager.open(people()).row(KIM).text()).contains("Developer");
    }

    @Test
    void an_operator_invites_the_first_manager_of_a_merchant() {
        MerchantId bakery = instance.openMerchant();
        manager = instance.browserOfOperator().open("/merchants/" + bakery + "/settings/people");

        HubBrowser kim = join(invite(KIM, "Manager"));

        assertThat(kim.path()).startsWith("/merchants/" + bakery);
        assertThat(kim.controls()).contains("People");
    }

    @Test
    @Tag("P3")
    void an_operator_invites_operators_without_choosing_a_role() {
        manager = instance.browserOfOperator().open("/operator/people");
        manager.follow("Invite");
        assertThat(manager.page().select("dialog input[type=radio]")).isEmpty();

        manager.fill("E-mail address", KIM).press("Create invitation link");
        HubBrowser kim = join(path(shownLink()));

        assertThat(kim.open("/operator/people").rows()).contains("kim@example.com you");
    }

    @Test
    void a_form_of_another_site_sends_no_invitation() {
        TestRequest foreign = TestRequest.post(people() + "/invite")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Origin", "https://elsewhere.example")
                .text("email=kim%40example.com&role=manager&form_token=" + manager.formToken());

        assertThat(manager.send(foreign).status()).isEqualTo(403);
        assertThat(Responses.headers(manager.send(foreign), "Location")).isEmpty();
        assertThat(manager.open(people()).rows()).hasSize(1);
    }

    /** Invites a person and returns the path of the shown link. */
    private String invite(String email, String role) {
        manager.follow("Invite").fill("E-mail address", email).tick(role).press("Create invitation link");
        return path(shownLink());
    }

    private String shownLink() {
        return manager.page().select("[data-once] code").text();
    }

    private static String path(String link) {
        return link.substring("https://hub.example.com".length());
    }

    private HubBrowser join(String link) {
        return new HubBrowser(instance)
                .open(link)
                .fill("New password", HubBrowser.PASSWORD)
                .fill("Confirm password", HubBrowser.PASSWORD)
                .press("Continue");
    }

    private String idOf(String email) {
        return manager.open(people()).row(email).select("a").attr("href").replaceAll(".*/invitations/|/revoke", "");
    }

    private String people() {
        return "/merchants/" + shop + "/settings/people";
    }
}
