package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;

/** How somebody is invited, and the invitation taken back. */
class InvitingPeopleTest {

    private static final String KIM = "kim@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser manager;

    @BeforeEach
    void a_manager_looks_at_people() {
        manager = instance.browserOf(Role.MANAGER, shop).follow("People");
    }

    @Test
    void p10_the_link_of_an_invitation_works_once() {
        String link = invite(KIM, "Developer");

        HubBrowser kim = join(link);

        assertThat(kim.heading()).isEqualTo("API Access");
        assertThat(new HubBrowser(instance).open(link).status()).isEqualTo(410);
        manager.follow("Done");
        assertThat(manager.row(KIM).text()).contains("Developer");
        assertThat(manager.text()).doesNotContain("Open invitations");
    }

    @Test
    void the_link_leads_to_where_the_browser_found_the_hub() {
        invite(KIM, "Developer");

        assertThat(shown()).startsWith("https://hub.example.com/link/");
    }

    @Test
    void the_link_leads_to_the_address_of_the_hub_that_is_set_through_a_proxy_that_drops_the_port() {
        HubBrowser elsewhere =
                manager.at(instance.hubAt("https://hub.example.com:8443"), "https://hub.example.com:8443");

        elsewhere.follow("Invite").fill("E-mail address", KIM).tick("Developer").press("Make the link");

        assertThat(elsewhere.page().select("[data-once] code").text()).startsWith("https://hub.example.com:8443/link/");
    }

    @Test
    void s75_a_form_from_another_origin_than_the_one_that_is_set_is_refused() {
        HubBrowser elsewhere = manager.at(instance.hubAt("https://hub.example.com:8443"), "https://hub.example.com");

        elsewhere.follow("Invite").fill("E-mail address", KIM).tick("Developer").press("Make the link");

        assertThat(elsewhere.status()).isEqualTo(403);
    }

    @Test
    void a_browser_that_does_not_say_where_it_is_gets_a_plain_link() {
        String token = manager.follow("Invite").formToken();
        Sent form = Sent.post(manager.path())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .text("email=kim%40example.com&role=developer&form_token=" + token);

        assertThat(manager.send(form).body()).contains("http://hub.example.com/link/");
    }

    @Test
    void s80_the_link_is_shown_in_the_answer_to_the_form_and_never_again() {
        String secret = invite(KIM, "Manager").substring("/link/".length());

        for (String path : List.of("", "/invite", "/invitations/" + idOf(KIM) + "/revoke")) {
            assertThat(manager.open(people() + path).answer().body())
                    .as(path)
                    .contains(KIM)
                    .doesNotContain(secret);
        }
    }

    @Test
    void who_is_shown_a_link_reads_how_to_hand_it_over() {
        invite(KIM, "Manager");

        assertThat(manager.status()).isEqualTo(200);
        assertThat(manager.text())
                .contains("shown this once", "works once, within 24 hours", "a way you trust", "No e-mail is sent");
    }

    @Test
    void an_open_invitation_is_listed_until_it_is_accepted() {
        invite(KIM, "Read-only");

        manager.follow("Done");

        assertThat(manager.row(KIM).text()).contains("Read-only", "just now", "3 Mar 2026");
    }

    @Test
    void another_invitation_takes_the_place_of_the_former() {
        String first = invite(KIM, "Developer");
        manager.open(people());
        invite(KIM, "Read-only");

        assertThat(new HubBrowser(instance).open(first).status()).isEqualTo(410);
        assertThat(manager.open(people()).page().select("tbody th").eachText()).containsOnlyOnce(KIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kim", "kim@example.com, lee@example.com", "<b>kim</b>@example.com"})
    void p1_what_is_no_address_is_not_invited(String typed) {
        manager.follow("Invite").fill("E-mail address", typed).tick("Developer").press("Make the link");

        assertThat(manager.faults()).containsExactly("Please enter one e-mail address, such as kim@example.com.");
        assertThat(manager.page().select("dialog input[name=email]").val()).isEqualTo(typed);
        assertThat(manager.page().select("dialog input[checked]").val()).isEqualTo("developer");
    }

    @Test
    void who_belongs_there_already_is_not_invited() {
        manager.follow("Invite")
                .fill("E-mail address", "MANAGER1@example.com")
                .tick("Developer")
                .press("Make the link");

        assertThat(manager.faults()).containsExactly("MANAGER1@example.com belongs here already.");
    }

    @Test
    void nobody_is_invited_without_a_role() {
        manager.follow("Invite").fill("E-mail address", KIM).press("Make the link");

        assertThat(manager.faults()).containsExactly("Please choose a role.");
    }

    @Test
    void p3_a_manager_makes_no_operator() {
        String token = manager.follow("Invite").formToken();

        manager.post(manager.path(), "email=kim%40example.com&role=operator&form_token=" + token);

        assertThat(manager.faults()).containsExactly("Please choose a role.");
    }

    @Test
    void an_invitation_that_was_taken_back_no_longer_works() {
        String link = invite(KIM, "Developer");

        manager.follow("Done").follow(KIM, "Take invitation back");
        assertThat(manager.text()).contains(KIM, "no longer works");
        manager.press("Take it back");

        assertThat(manager.notice()).isEqualTo("The invitation was taken back. Its link no longer works.");
        assertThat(new HubBrowser(instance).open(link).status()).isEqualTo(410);
    }

    @Test
    void s56_an_invitation_is_found_only_where_it_leads() {
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
    void p3_an_operator_invites_operators_and_chooses_no_role() {
        manager = instance.browserOfOperator().open("/operator/people");
        manager.follow("Invite");
        assertThat(manager.page().select("dialog input[type=radio]")).isEmpty();

        manager.fill("E-mail address", KIM).press("Make the link");
        HubBrowser kim = join(path(shown()));

        assertThat(kim.open("/operator/people").rows()).contains("kim@example.com you");
    }

    @Test
    void a_form_of_elsewhere_invites_nobody() {
        Sent foreign = Sent.post(people() + "/invite")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Origin", "https://elsewhere.example")
                .text("email=kim%40example.com&role=manager&form_token=" + manager.formToken());

        assertThat(manager.send(foreign).status()).isEqualTo(403);
        assertThat(Answers.headers(manager.send(foreign), "Location")).isEmpty();
        assertThat(manager.open(people()).rows()).hasSize(1);
    }

    /** The path of the link that is shown then. */
    private String invite(String email, String role) {
        manager.follow("Invite").fill("E-mail address", email).tick(role).press("Make the link");
        return path(shown());
    }

    private String shown() {
        return manager.page().select("[data-once] code").text();
    }

    private static String path(String link) {
        return link.substring("https://hub.example.com".length());
    }

    private HubBrowser join(String link) {
        return new HubBrowser(instance)
                .open(link)
                .fill("New password", HubBrowser.PASSWORD)
                .fill("The same password again", HubBrowser.PASSWORD)
                .press("Continue");
    }

    private String idOf(String email) {
        return manager.open(people()).row(email).select("a").attr("href").replaceAll(".*/invitations/|/revoke", "");
    }

    private String people() {
        return "/merchants/" + shop + "/settings/people";
    }
}
