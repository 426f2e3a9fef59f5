package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.people.account.BeginSecondFactor;
import org.merchantaccess.application.people.account.ConfirmSecondFactor;
import org.merchantaccess.application.people.secondfactor.AuthenticatorApp;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests resetting lost passwords and authenticator apps. */
class RestoringPeopleTest {

    private static final String DEVELOPER = "developer2@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser manager;
    private HubBrowser developer;

    @BeforeEach
    void sign_in_a_manager_and_a_developer() {
        manager = instance.browserOf(Role.MANAGER, shop);
        developer = instance.browserOf(Role.DEVELOPER, shop);
        manager.follow("People");
    }

    @Test
    @Tag("P4")
    void a_manager_creates_a_reset_link() {
        String link = resetLink();

        HubBrowser elsewhere = new HubBrowser(instance)
                .open(link)
                .fill("New password", "another horse battery")
                .fill("Confirm password", "another horse battery")
                .press("Continue");

        assertThat(elsewhere.heading()).isEqualTo("API Access");
        assertThat(developer.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void the_current_password_works_until_the_link_is_used() {
        resetLink();

        assertThat(manager.text()).contains("Until then, the current password still works");
        assertThat(developer.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("S80")
    void the_link_is_shown_only_in_the_response_to_the_form() {
        String secret = resetLink().substring("/link/".length());

        String path = manager.page().select("[data-once]").attr("data-once");
        assertThat(manager.open(path).response().body()).doesNotContain(secret);
        assertThat(manager.follow(DEVELOPER, "Create reset link").response().body())
                .doesNotContain(secret);
    }

    @Test
    @Tag("P4")
    void people_cannot_reset_their_own_account() {
        assertThat(manager.row("manager1").text()).doesNotContain("Create reset link");

        String mine =
                manager.row("manager1").select("a[href$=remove]").attr("href").replace("remove", "new-password");
        manager.open(mine).press("Create reset link");

        assertThat(manager.faults()).singleElement().asString().contains("You don't have permission");
    }

    @Test
    @Tag("P4")
    void only_operators_reset_members_of_several_merchants() {
        addDeveloperToAnotherMerchant();

        assertThat(manager.open(people()).row(DEVELOPER).text())
                .contains("Change role")
                .doesNotContain("Create reset link");
        assertThat(instance.browserOfOperator().open(people()).row(DEVELOPER).text())
                .contains("Create reset link");
    }

    @Test
    @Tag("P4")
    void a_reset_that_is_not_offered_is_rejected() {
        addDeveloperToAnotherMerchant();
        String path =
                manager.row(DEVELOPER).select("a[href$=remove]").attr("href").replace("remove", "new-password");

        manager.open(path).press("Create reset link");

        assertThat(manager.faults()).singleElement().asString().contains("who can manage all roles of that person");
        assertThat(manager.page().select("[data-once]")).isEmpty();
    }

    @Test
    @Tag("P4")
    void a_manager_removes_a_lost_authenticator_app() {
        turnOnAuthenticatorOf(developer);
        assertThat(manager.open(people()).row(DEVELOPER).text()).contains("Developer Yes");

        manager.follow(DEVELOPER, "Remove authenticator app").press("Remove");

        assertThat(manager.notice()).isEqualTo("Authenticator app removed.");
        assertThat(manager.row(DEVELOPER).text()).contains("Developer No").doesNotContain("Remove authenticator");
        assertThat(developer.open("/").heading()).isEqualTo("Sign in");
    }

    private String resetLink() {
        manager.follow(DEVELOPER, "Create reset link").press("Create reset link");
        return manager.page().select("[data-once] code").text().substring("https://hub.example.com".length());
    }

    private void addDeveloperToAnotherMerchant() {
        HubBrowser operator = instance.browserOfOperator()
                .open("/merchants/" + instance.openMerchant() + "/settings/people")
                .follow("Invite")
                .fill("E-mail address", DEVELOPER)
                .tick("Read-only")
                .press("Create invitation link");
        developer
                .open(operator.page().select("[data-once] code").text().substring("https://hub.example.com".length()))
                .fill("Your password", HubBrowser.PASSWORD)
                .press("Continue");
    }

    private void turnOnAuthenticatorOf(HubBrowser browser) {
        SessionToken token = SessionToken.presented(Option.of(browser.cookies().get("__Host-hub-test"))
                .getOrElseThrow(() -> new IllegalStateException("no session cookie")));
        String secret = instance.people()
                .account()
                .beginSecondFactor()
                .handle(BeginSecondFactor.Command.of(token, Allowlists.OFFICE))
                .get()
                .secret()
                .base32();
        String code = new AuthenticatorApp(secret).codeAt(Instance.TEN_O_CLOCK);
        assertThat(instance.people()
                        .account()
                        .confirmSecondFactor()
                        .handle(ConfirmSecondFactor.Command.of(token, code, Allowlists.OFFICE))
                        .isRight())
                .isTrue();
    }

    private String people() {
        return "/merchants/" + shop + "/settings/people";
    }
}
