package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.session.AuthenticatorApp;
import org.merchantaccess.application.session.BeginSecondFactor;
import org.merchantaccess.application.session.ConfirmSecondFactor;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** How somebody comes back who has forgotten their password or lost their app. */
class RestoringPeopleTest {

    private static final String DEVELOPER = "developer2@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser manager;
    private HubBrowser developer;

    @BeforeEach
    void a_manager_and_a_developer() {
        manager = instance.browserOf(Role.MANAGER, shop);
        developer = instance.browserOf(Role.DEVELOPER, shop);
        manager.follow("People");
    }

    @Test
    void p4_a_manager_hands_out_a_link_for_a_new_password() {
        String link = resetLink();

        HubBrowser elsewhere = new HubBrowser(instance)
                .open(link)
                .fill("New password", "another horse battery")
                .fill("The same password again", "another horse battery")
                .press("Continue");

        assertThat(elsewhere.heading()).isEqualTo("API Access");
        assertThat(developer.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void until_the_link_is_opened_the_password_goes_on() {
        resetLink();

        assertThat(manager.text()).contains("Until then the present one goes on");
        assertThat(developer.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void s80_the_link_is_shown_in_the_answer_to_the_form_and_never_again() {
        String secret = resetLink().substring("/link/".length());

        String path = manager.page().select("[data-once]").attr("data-once");
        assertThat(manager.open(path).answer().body()).doesNotContain(secret);
        assertThat(manager.follow(DEVELOPER, "Link for a new password").answer().body())
                .doesNotContain(secret);
    }

    @Test
    void p4_nobody_restores_themselves() {
        assertThat(manager.row("manager1").text()).doesNotContain("Link for a new password");

        String mine =
                manager.row("manager1").select("a[href$=remove]").attr("href").replace("remove", "new-password");
        manager.open(mine).press("Make the link");

        assertThat(manager.faults()).singleElement().asString().contains("not for your role");
    }

    @Test
    void p4_who_belongs_elsewhere_too_is_restored_by_operators_only() {
        belongsElsewhereToo();

        assertThat(manager.open(people()).row(DEVELOPER).text())
                .contains("Change role")
                .doesNotContain("Link for a new password");
        assertThat(instance.browserOfOperator().open(people()).row(DEVELOPER).text())
                .contains("Link for a new password");
    }

    @Test
    void p4_where_it_is_not_offered_it_is_not_done_either() {
        belongsElsewhereToo();
        String path =
                manager.row(DEVELOPER).select("a[href$=remove]").attr("href").replace("remove", "new-password");

        manager.open(path).press("Make the link");

        assertThat(manager.faults()).singleElement().asString().contains("could have given that person all they are");
        assertThat(manager.page().select("[data-once]")).isEmpty();
    }

    @Test
    void p4_a_manager_takes_off_an_app_that_was_lost() {
        turnOnTheAppOf(developer);
        assertThat(manager.open(people()).row(DEVELOPER).text()).contains("Developer Yes");

        manager.follow(DEVELOPER, "Remove authenticator app").press("Remove");

        assertThat(manager.notice()).isEqualTo("The authenticator app of that person is no longer asked for.");
        assertThat(manager.row(DEVELOPER).text()).contains("Developer No").doesNotContain("Remove authenticator");
        assertThat(developer.open("/").heading()).isEqualTo("Sign in");
    }

    private String resetLink() {
        manager.follow(DEVELOPER, "Link for a new password").press("Make the link");
        return manager.page().select("[data-once] code").text().substring("https://hub.example.com".length());
    }

    private void belongsElsewhereToo() {
        HubBrowser operator = instance.browserOfOperator()
                .open("/merchants/" + instance.openMerchant() + "/settings/people")
                .follow("Invite")
                .fill("E-mail address", DEVELOPER)
                .tick("Read-only")
                .press("Make the link");
        developer
                .open(operator.page().select("[data-once] code").text().substring("https://hub.example.com".length()))
                .fill("Your password", HubBrowser.PASSWORD)
                .press("Continue");
    }

    private void turnOnTheAppOf(HubBrowser browser) {
        SessionToken token = SessionToken.presented(Option.of(browser.cookies().get("__Host-hub-test"))
                .getOrElseThrow(() -> new IllegalStateException("nobody is signed in")));
        String secret = instance.access()
                .sessions()
                .beginSecondFactor()
                .handle(new BeginSecondFactor.Command(token, Allowlists.OFFICE))
                .get()
                .secret()
                .base32();
        String code = new AuthenticatorApp(secret).codeAt(Instance.TEN_O_CLOCK);
        assertThat(instance.access()
                        .sessions()
                        .confirmSecondFactor()
                        .handle(new ConfirmSecondFactor.Command(token, code, Allowlists.OFFICE))
                        .isRight())
                .isTrue();
    }

    private String people() {
        return "/merchants/" + shop + "/settings/people";
    }
}
