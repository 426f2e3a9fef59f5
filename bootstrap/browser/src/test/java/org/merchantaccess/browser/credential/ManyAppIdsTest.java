package org.merchantaccess.browser.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** With several pages of App IDs, each action keeps the current page and is audited once. */
@InChromium
@Tag("slow")
class ManyAppIdsTest {

    private static final String PAGE = "/settings/api-access";
    private static final String SEARCH = "Search by App Name or app_id";
    private static final List<String> COLUMNS = List.of("App Name", "Status", "Created", "Last used");

    private final Map<String, AppId> appIds = new LinkedHashMap<>();

    /** Creates the App IDs Till 001, Till 002, …; the first is active. */
    private TestMerchant merchantWith(int count, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        for (int i = 1; i <= count; i++) {
            String name = "Till %03d".formatted(i);
            appIds.put(name, merchant.create(name));
        }
        merchant.activate(appId("Till 001"));
        return merchant;
    }

    private AppId appId(String name) {
        return Objects.requireNonNull(appIds.get(name), name);
    }

    private static void choose(Visitor visitor, String appName, String entry) {
        visitor.click("Actions for " + appName);
        visitor.row(appName).click(entry);
    }

    private void reveal(Visitor visitor, TestMerchant merchant, String name) {
        String key = merchant.keyOf(appId(name));
        long before = merchant.auditLength();

        visitor.click("Show app_key of " + name);

        visitor.row(name).sees(key);
        assertThat(merchant.auditLength()).as("audit entry for %s", name).isEqualTo(before + 1);
    }

    /** Performs every action on App IDs of the current page and verifies that the page stays. */
    private void performEveryAction(Visitor visitor, TestMerchant merchant, String path) {
        List<String> rows = visitor.open(path).page().rowNames();
        String last = rows.get(rows.size() - 1);
        String first = rows.get(0);
        assertThat(rows).doesNotContain("Till 001").hasSizeGreaterThan(2);
        reveal(visitor, merchant, last);
        visitor.open(path);
        long before = merchant.auditLength();

        choose(visitor, last, "Edit App Name");
        visitor.dialog().fill("App Name", last + " b").click("Save");
        visitor.row(last + " b").sees("Not Active");
        assertThat(merchant.auditLength()).isEqualTo(before + 1);
        isAt(visitor, path, "renamed");

        choose(visitor, last + " b", "Set to Active");
        visitor.dialog().click("SET TO ACTIVE");
        visitor.sees("The App ID is active.");
        assertThat(merchant.auditLength()).isEqualTo(before + 2);
        isAt(visitor, path, "activated");

        choose(visitor, first, "Delete App ID");
        visitor.dialog().fill("Type DELETE", "DELETE").click("Delete APP ID");
        visitor.sees("App ID deleted.").seesNot(first);
        assertThat(merchant.auditLength()).isEqualTo(before + 3);
        isAt(visitor, path, "deleted");
    }

    /** With JavaScript the address does not contain the completed action. */
    private static void isAt(Visitor visitor, String path, String done) {
        assertThat(visitor.path()).isIn(path, path + "&done=" + done);
    }

    @WithAndWithoutScripts
    void with_31_app_ids_every_action_works_on_the_last_page(Window window, Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window);
        visitor.click("Next").sees("26–31 of 31");
        assertThat(visitor.path()).isEqualTo(merchant.path(PAGE + "?page=2"));

        performEveryAction(visitor, merchant, merchant.path(PAGE + "?page=2&sort=name"));
    }

    @WithAndWithoutScripts
    void every_action_works_on_search_results(Window window, Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window);
        visitor.fill(SEARCH, "till 02").click("Search").seesNot("Till 001").click("App Name");
        visitor.seesNot("Till 019");

        performEveryAction(visitor, merchant, merchant.path(PAGE + "?search=till+02&sort=name"));
    }

    @Test
    void with_100_app_ids_every_action_works_on_the_last_page(Hubs hubs) {
        TestMerchant merchant = merchantWith(AppCredentials.MAX, hubs);
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual());

        performEveryAction(visitor, merchant, merchant.path(PAGE + "?page=4&sort=name"));
    }

    @Test
    void with_100_app_ids_keys_are_revealed_on_the_last_page_of_each_sort_order(Hubs hubs) {
        TestMerchant merchant = merchantWith(AppCredentials.MAX, hubs);
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual());
        for (String column : COLUMNS) {
            for (String direction : List.of("first", "then")) {
                visitor.click(column);
                String sorted = visitor.path();
                visitor.open(sorted.replace("?", "?page=4&")).sees("76–100 of 100");
                String path = visitor.path();
                List<String> rows = visitor.page().rowNames();

                reveal(visitor, merchant, rows.get(rows.size() - 1));

                assertThat(visitor.page().rowNames())
                        .as("%s, %s", column, direction)
                        .isEqualTo(rows);
                visitor.open(path).open(sorted);
            }
        }
    }

    @WithAndWithoutScripts
    void a_new_app_id_is_shown_on_its_page(Window window, Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        Visitor visitor =
                merchant.visitedBy(Role.DEVELOPER, window).open(merchant.path(PAGE + "?search=till+001&sort=name"));

        visitor.click("Create App ID");
        visitor.dialog().fill("App Name", "Till 999").click("Create App ID");

        visitor.row("Till 999").sees("Not Active");
        visitor.sees("26–32 of 32");
    }

    @WithAndWithoutScripts
    void after_deleting_the_only_app_id_of_the_last_page_the_previous_page_is_shown(Window window, Hubs hubs) {
        TestMerchant merchant = merchantWith(26, hubs);
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window).open(merchant.path(PAGE + "?page=2&sort=name"));

        choose(visitor, "Till 026", "Delete App ID");
        visitor.dialog().fill("Type DELETE", "DELETE").click("Delete APP ID");

        visitor.sees("App ID deleted.").row("Till 025").sees("Not Active");
        isAt(visitor, merchant.path(PAGE + "?sort=name"), "deleted");
        visitor.reload().row("Till 025").sees("Not Active");
        visitor.seesNot("There is no page");
    }

    @Test
    void a_dialog_rendered_with_its_page_returns_to_the_same_page(Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        String path = merchant.path(PAGE + "?page=2&search=till&sort=name");
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual()).open(path);
        choose(visitor, "Till 031", "Edit App Name");
        visitor.dialog().fill("App Name", "Till 001").click("Save");

        visitor.dialog().sees("must be unique").click("Cancel").isGone();

        assertThat(visitor.path()).isEqualTo(path);
        visitor.reload().row("Till 031").sees("Not Active");
    }

    @Test
    void a_key_is_shown_in_the_page_and_a_reload_does_not_show_it(Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        String path = merchant.path(PAGE + "?page=2&search=till&sort=name");
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual()).open(path);

        reveal(visitor, merchant, "Till 031");

        assertThat(visitor.path()).isEqualTo(path);
        visitor.reload().row("Till 031").seesNot("mat_");
    }

    @Test
    void a_double_click_is_audited_once(Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        Visitor visitor =
                merchant.visitedBy(Role.DEVELOPER, Window.usual()).open(merchant.path(PAGE + "?page=2&sort=name"));
        String key = merchant.keyOf(appId("Till 031"));
        long before = merchant.auditLength();

        visitor.page().doubleClick("Show app_key of Till 031");

        visitor.row("Till 031").sees(key);
        assertThat(merchant.auditLength()).isEqualTo(before + 1);
    }

    @Test
    void the_key_of_a_deleted_app_id_is_requested_once_and_reported_as_missing(Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        String path = merchant.path(PAGE + "?page=2&sort=name");
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual())
                .expectStatus(404)
                .open(path);
        merchant.delete(appId("Till 031"));
        long before = merchant.auditLength();

        visitor.click("Show app_key of Till 031").sees("It may have been deleted");

        assertThat(merchant.auditLength()).isEqualTo(before);
        assertThat(visitor.path()).isEqualTo(path);
        visitor.reload().row("Till 030").sees("Not Active");
    }

    @Test
    void an_ended_session_leads_to_the_sign_in(Hubs hubs) {
        TestMerchant merchant = merchantWith(31, hubs);
        Visitor visitor =
                merchant.visitedBy(Role.DEVELOPER, Window.usual()).open(merchant.path(PAGE + "?page=2&sort=name"));
        long before = merchant.auditLength();
        visitor.dropCookies();

        visitor.click("Show app_key of Till 031").seesHeading("Sign in");

        assertThat(merchant.auditLength()).isEqualTo(before);
    }
}
