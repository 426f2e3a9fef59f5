package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.secondfactor.AuthenticatorApp;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.ClientKeys;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** A form that is submitted twice, by a double click, is carried out once, and both requests get the same response. */
final class DoubleSubmitTest {

    private static final String MERCHANT = "/merchants/{merchant_id}";
    private static final String NEW_PASSWORD = "another horse battery";

    /** Input of the dialog of each route. */
    private static final Map<String, Map<String, String>> DIALOGS_OF_MERCHANTS = Map.ofEntries(
            Map.entry("/settings/api-access/create", Map.of("app_name", "Till")),
            Map.entry("/settings/api-access/{app_id}/rename", Map.of("app_name", "Returns")),
            Map.entry("/settings/api-access/{app_id}/activate", Map.of()),
            Map.entry("/settings/api-access/{app_id}/delete", Map.of("confirm", "DELETE")),
            Map.entry("/settings/api-access/{app_id}/reveal", Map.of()),
            Map.entry("/settings/api-access/{app_id}/describe", Map.of("description", "till", "owner", "Ops")),
            Map.entry("/settings/api-access/{app_id}/new-key", Map.of("grace", "24h")),
            Map.entry(
                    "/settings/api-access/{app_id}/register-key",
                    Map.of("public_key", ClientKeys.generate().jwk(), "grace", "24h")),
            Map.entry("/settings/api-access/{app_id}/self-rotation/allow", Map.of()),
            Map.entry("/settings/api-access/{app_id}/self-rotation/forbid", Map.of()),
            Map.entry("/settings/api-access/{app_id}/schedule", Map.of("at", "2026-03-03T06:00")),
            Map.entry("/settings/api-access/{app_id}/keys/{key_number}/reveal", Map.of()),
            Map.entry("/settings/api-access/{app_id}/keys/{key_number}/end", Map.of()),
            Map.entry("/settings/api-access/{app_id}/keys/{key_number}/end-date", Map.of("end_date", "2026-12-31")),
            Map.entry("/settings/api-access/{app_id}/keys/{key_number}/leaked", Map.of()),
            Map.entry("/settings/allowlist/add", Map.of("range", "198.51.100.7", "label", "warehouse")),
            Map.entry("/settings/allowlist/{entry_id}/remove", Map.of()),
            Map.entry("/settings/people/invite", Map.of("email", "paul@example.com", "role", "developer")),
            Map.entry("/settings/people/{person_id}/role", Map.of("role", "read_only")),
            Map.entry("/settings/people/{person_id}/new-password", Map.of()),
            Map.entry("/settings/people/{person_id}/remove", Map.of()),
            Map.entry("/settings/people/invitations/{link_id}/revoke", Map.of()));

    private static final List<String> FORMS = Stream.concat(
                    DIALOGS_OF_MERCHANTS.keySet().stream().map(dialog -> MERCHANT + dialog),
                    Stream.of(
                            MERCHANT + "/settings/people/{person_id}/second-factor",
                            MERCHANT + "/settings/api-access/{app_id}/put-back",
                            MERCHANT + "/settings/api-access/{app_id}/cancel-switch",
                            MERCHANT + "/settings/api-access/{app_id}/undo-switch",
                            MERCHANT + "/settings/api-access/{app_id}/deactivate",
                            "/operator/merchants/open",
                            "/operator/merchants/{merchant_id}/suspend",
                            "/operator/merchants/{merchant_id}/resume",
                            "/operator/people/invite",
                            "/operator/people/{person_id}/remove",
                            "/operator/people/{person_id}/new-password",
                            "/operator/people/{person_id}/second-factor",
                            "/operator/people/invitations/{link_id}/revoke",
                            "/operator/management-keys/create",
                            "/operator/management-keys/{key_id}/revoke",
                            "/operator/resource-servers/add",
                            "/operator/resource-servers/{client_id}/remove",
                            "/account/password",
                            "/account/second-factor",
                            "/account/second-factor/confirm",
                            "/account/second-factor/remove",
                            "/account/sessions/{session_id}/end",
                            "/account/sessions/end-others",
                            "/sign-in",
                            "/sign-in/code",
                            "/sign-out",
                            "/link/{secret}"))
            .toList();

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);

    @AutoClose
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));

    private TestMerchant shop;
    private Map<String, String> parameters;
    private HubBrowser manager;
    private HubBrowser operator;

    @BeforeEach
    void sign_in_a_manager_and_an_operator() {
        shop = instance.openShop();
        manager = instance.browserOf(Role.MANAGER, shop.id());
        instance.browserOf(Role.DEVELOPER, shop.id());
        operator = instance.browserOfOperator();
        parameters = new HashMap<>(new PathParameters(instance, shop).values());
    }

    @Test
    void every_form_of_the_hub_is_tested() {
        assertThat(instance.hub().routes())
                .filteredOn(route -> route.method().equals("POST"))
                .extracting(Route::template)
                .containsExactlyInAnyOrderElementsOf(FORMS);
    }

    @TestFactory
    Stream<DynamicTest> every_merchant_dialog_is_carried_out_once() {
        return DIALOGS_OF_MERCHANTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(dialog -> DynamicTest.dynamicTest(dialog.getKey(), () -> {
                    sign_in_a_manager_and_an_operator();
                    parameters.put("person_id", memberNamed("developer"));
                    assertCarriedOutOnce(manager, MERCHANT + dialog.getKey(), dialog.getValue());
                }));
    }

    @Test
    void every_dialog_that_follows_another_is_carried_out_once() {
        String appId = MERCHANT + "/settings/api-access/{app_id}";
        assertCarriedOutOnce(manager, appId + "/new-key", Map.of());
        assertCarriedOutOnce(manager, appId + "/put-back", Map.of());
        assertCarriedOutOnce(manager, appId + "/schedule", Map.of("at", "2026-03-03T06:00"));
        assertCarriedOutOnce(manager, appId + "/cancel-switch", Map.of());
        assertCarriedOutOnce(manager, appId + "/activate", Map.of());
        assertCarriedOutOnce(manager, appId + "/undo-switch", Map.of());
        parameters.put("app_id", shop.active().text());
        assertCarriedOutOnce(manager, appId + "/deactivate", Map.of("confirm", "Payments"));
    }

    private String memberNamed(String prefix) {
        String href = manager.open("/merchants/" + shop.id() + "/settings/people")
                .row(prefix)
                .select("a[href$=/remove]")
                .attr("href");
        return href.replaceAll(".*/people/([^/]+)/remove", "$1");
    }

    @Test
    void every_operator_dialog_is_carried_out_once() {
        assertCarriedOutOnce(operator, "/operator/merchants/open", Map.of("name", "Harbor Books"));
        assertCarriedOutOnce(operator, "/operator/merchants/{merchant_id}/suspend", Map.of());
        assertCarriedOutOnce(operator, "/operator/merchants/{merchant_id}/resume", Map.of());
        assertCarriedOutOnce(operator, "/operator/people/invite", Map.of("email", "otto@example.com"));
        assertCarriedOutOnce(operator, "/operator/management-keys/create", Map.of("name", "billing"));
        String key = operator.open("/operator/management-keys")
                .page()
                .select("a[href$=/revoke]")
                .attr("href");
        parameters.put("key_id", key.replaceAll(".*/management-keys/([^/]+)/revoke", "$1"));
        assertCarriedOutOnce(operator, "/operator/management-keys/{key_id}/revoke", Map.of());
        assertCarriedOutOnce(operator, "/operator/resource-servers/add", Map.of("name", "Orders API"));
        String server = operator.open("/operator/resource-servers")
                .page()
                .select("a[href$=/remove]")
                .attr("href");
        parameters.put("client_id", server.replaceAll(".*/resource-servers/([^/]+)/remove", "$1"));
        assertCarriedOutOnce(operator, "/operator/resource-servers/{client_id}/remove", Map.of());
    }

    @Test
    void every_dialog_about_operators_is_carried_out_once() {
        instance.browserOfOperator();
        assertCarriedOutOnce(operator, "/operator/people/invite", Map.of("email", "otto@example.com"));
        parameters.put("link_id", linkTo("/invitations/([^/]+)/revoke"));
        assertCarriedOutOnce(operator, "/operator/people/invitations/{link_id}/revoke", Map.of());
        parameters.put("person_id", linkTo("/people/([^/]+)/new-password"));
        assertCarriedOutOnce(operator, "/operator/people/{person_id}/new-password", Map.of());
        assertCarriedOutOnce(operator, "/operator/people/{person_id}/remove", Map.of());
    }

    private String linkTo(String action) {
        return operator.open("/operator/people").page().select("a[href]").eachAttr("href").stream()
                .flatMap(link -> Pattern.compile(action).matcher(link).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_form_of_the_account_page_is_carried_out_once() {
        assertCarriedOutOnce(
                manager,
                "/account/password",
                Map.of("current", HubBrowser.PASSWORD, "next", NEW_PASSWORD, "repeated", NEW_PASSWORD));
        assertCarriedOutOnce(manager, "/account/second-factor", Map.of());
        AuthenticatorApp app =
                new AuthenticatorApp(manager.page().select(".once code").text());
        assertCarriedOutOnceOnOpenPage(
                manager, "/account/second-factor/confirm", Map.of("code", app.codeAt(clock.instant())));
        assertCarriedOutOnce(manager, "/account/second-factor/remove", Map.of());
        HubBrowser elsewhere = signIn(NEW_PASSWORD);
        assertThat(elsewhere.heading()).isEqualTo("API Access");
        manager.open("/account");
        String end = manager.page().select("form[action$=/end]").attr("action");
        parameters.put("session_id", end.replaceAll("/account/sessions/([^/]+)/end", "$1"));
        assertCarriedOutOnceOnOpenPage(manager, "/account/sessions/{session_id}/end", Map.of());
        signIn(NEW_PASSWORD);
        assertCarriedOutOnceOnOpenPage(manager.open("/account"), "/account/sessions/end-others", Map.of());
    }

    private HubBrowser signIn(String password) {
        HubBrowser browser = new HubBrowser(instance).open("/sign-in");
        return browser.post(
                "/sign-in",
                "email=manager1@example.com&password=" + password.replace(' ', '+') + "&form_token="
                        + browser.formToken());
    }

    @Test
    void sign_in_and_sign_out_are_carried_out_once() {
        HubBrowser browser = new HubBrowser(instance).open("/sign-in");
        Map<String, String> credentials = Map.of("email", "manager1@example.com", "password", HubBrowser.PASSWORD);

        assertCarriedOutOnceOnOpenPage(browser, "/sign-in", credentials);
        assertThat(browser.heading()).isEqualTo("API Access");
        assertCarriedOutOnceOnOpenPage(browser, "/sign-out", Map.of());

        assertThat(browser.path()).startsWith("/sign-in");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-hub-test-browser");
    }

    @Test
    void an_invitation_is_accepted_once() {
        HubBrowser browser = new HubBrowser(instance);
        parameters.put(
                "secret",
                instance.invited(Membership.in(shop.id(), Role.DEVELOPER))
                        .secret()
                        .text());

        assertCarriedOutOnce(browser, "/link/{secret}", Map.of("password", NEW_PASSWORD, "repeated", NEW_PASSWORD));

        assertThat(browser.heading()).isEqualTo("API Access");
    }

    @Test
    void a_second_factor_code_is_accepted_once() {
        begin(manager);
        AuthenticatorApp app =
                new AuthenticatorApp(manager.page().select(".once code").text());
        manager.replay(manager.filledIn("/account/second-factor/confirm", Map.of("code", app.codeAt(clock.instant()))));
        clock.pass(Duration.ofSeconds(30));
        HubBrowser browser = signIn(HubBrowser.PASSWORD);

        assertCarriedOutOnceOnOpenPage(browser, "/sign-in/code", Map.of("code", app.codeAt(clock.instant())));

        assertThat(browser.heading()).isEqualTo("API Access");
    }

    private static void begin(HubBrowser browser) {
        TestRequest form = browser.open("/account/second-factor").filledIn("/account/second-factor", Map.of());
        browser.show("/account/second-factor", browser.replay(form));
    }

    @Test
    void the_second_factor_of_a_member_is_removed_once() {
        HubBrowser developer = instance.browserOf(Role.DEVELOPER, shop.id());
        begin(developer);
        AuthenticatorApp app =
                new AuthenticatorApp(developer.page().select(".once code").text());
        developer.replay(
                developer.filledIn("/account/second-factor/confirm", Map.of("code", app.codeAt(clock.instant()))));
        String link = manager.open("/merchants/" + shop.id() + "/settings/people")
                .page()
                .select("a[href$=/second-factor]")
                .attr("href");
        parameters.put("person_id", link.replaceAll(".*/people/([^/]+)/second-factor", "$1"));

        assertCarriedOutOnce(manager, MERCHANT + "/settings/people/{person_id}/second-factor", Map.of());
    }

    @Test
    void the_second_factor_of_an_operator_is_removed_once() {
        HubBrowser other = instance.browserOfOperator();
        begin(other);
        AuthenticatorApp app =
                new AuthenticatorApp(other.page().select(".once code").text());
        other.replay(other.filledIn("/account/second-factor/confirm", Map.of("code", app.codeAt(clock.instant()))));
        parameters.put("person_id", linkTo("/people/([^/]+)/second-factor"));

        assertCarriedOutOnce(operator, "/operator/people/{person_id}/second-factor", Map.of());
    }

    private void assertCarriedOutOnce(HubBrowser browser, String template, Map<String, String> typed) {
        browser.open(path(template));
        assertCarriedOutOnceOnOpenPage(browser, template, typed);
    }

    private void assertCarriedOutOnceOnOpenPage(HubBrowser browser, String template, Map<String, String> typed) {
        assertThat(FORMS).contains(template);
        TestRequest form = browser.filledIn(path(template), typed);

        Response first = browser.replay(form);
        long entries = audited();
        Response second = browser.replay(form);

        assertThat(first.status()).as(first.body()).isIn(200, 303);
        assertThat(first.body()).doesNotContain("<dialog");
        assertThat(second).isEqualTo(first);
        assertThat(audited()).as("audit entries").isEqualTo(entries);
        browser.show(path(template), first);
    }

    private String path(String template) {
        return HubRouteList.path(
                new Route("POST", template, (Endpoint.Immediate) request -> Response.empty(204)), parameters);
    }

    private long audited() {
        return Stream.of(AuditTrail.HUB, shop.id())
                .mapToLong(trail -> ports.store()
                        .transactions()
                        .<IllegalStateException, Long>inTransaction(
                                IllegalStateException::new,
                                () -> Either.right(ports.store()
                                        .auditTrail()
                                        .of(trail, PageRequest.first())
                                        .total()))
                        .get())
                .sum();
    }
}
