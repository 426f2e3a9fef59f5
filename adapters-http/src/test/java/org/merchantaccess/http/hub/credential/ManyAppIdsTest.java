package org.merchantaccess.http.hub.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests actions on lists with more App IDs than one page shows. */
class ManyAppIdsTest {

    private static final String SEARCH = "Search by App Name or app_id";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId merchant = instance.openMerchant();

    private String api(String rest) {
        return "/api/merchants/" + merchant + rest;
    }

    private String path(String query) {
        return "/merchants/" + merchant + "/settings/api-access" + query;
    }

    private String create(String name) {
        return json(instance.post(api("/app-ids"), object("app_name", name)))
                .required("app_id")
                .textValue();
    }

    /** Creates App IDs named Till 001, Till 002 and so on; the first is active. */
    private HubBrowser visitingWith(int tills) {
        List<String> created = IntStream.rangeClosed(1, tills)
                .mapToObj(ManyAppIdsTest::till)
                .map(this::create)
                .toList();
        instance.manage(TestRequest.post(api("/app-ids/" + created.get(0) + "/activate")));
        return instance.browserOf(Role.DEVELOPER, merchant);
    }

    private static String till(int number) {
        return "Till %03d".formatted(number);
    }

    private long audited() {
        return instance.total(api("/audit"));
    }

    private long revealed() {
        return instance.total(api("/audit?filter=app_key_revealed"));
    }

    private String keyIn(Element row) {
        return row.select("[data-hide-after] code").text();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, AppCredentials.MAX})
    void every_key_is_shown_on_the_page_of_its_app_id(int tills) {
        HubBrowser browser = visitingWith(tills);
        int shown = 0;
        for (int page = 1; page <= (tills + 24) / 25; page++) {
            String here = path(page == 1 ? "" : "?page=" + page);
            for (String name : browser.open(here).rows()) {
                browser.open(here).press(name, "Show app_key of " + name);

                shown++;
                assertThat(keyIn(browser.row(name))).as(name).startsWith("mat_");
                assertThat(browser.page().select("[data-hide-after]")).hasSize(1);
                assertThat(browser.page().select("[data-hide-after]").attr("data-back"))
                        .isEqualTo(here);
                assertThat(browser.page().select("noscript").outerHtml()).contains("content=\"30;url=" + here + "\"");
                assertThat(revealed()).isEqualTo(shown);
            }
        }
        assertThat(shown).isEqualTo(tills);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "-name", "status", "-status", "created", "-created", "used", "-used"})
    void each_action_on_the_last_page_leads_back_to_it_in_every_order(String sort) {
        String here = path("?page=2&search=Till" + (sort.isEmpty() ? "" : "&sort=" + sort));
        HubBrowser browser = visitingWith(31).open(here);
        List<String> rows = browser.rows();
        String name = rows.stream()
                .filter(each -> !each.equals("Till 001"))
                .findFirst()
                .orElseThrow();
        long before = audited();

        browser.press(name, "Show app_key of " + name);
        assertThat(keyIn(browser.row(name))).startsWith("mat_");
        assertThat(browser.rows()).isEqualTo(rows);
        assertThat(audited()).isEqualTo(before + 1);

        browser.open(here).follow(name, "Edit App Name").follow("Cancel");
        assertThat(browser.path()).isEqualTo(here);

        browser.follow(name, "Edit App Name").fill("App Name", name + " b").press("Save");
        assertThat(browser.path()).isEqualTo(here + "&done=renamed");
        assertThat(browser.row(name).select("th").text()).isEqualTo(name + " b");
        assertThat(audited()).isEqualTo(before + 2);

        browser.follow(name, "Set to Active").press("SET TO ACTIVE");
        assertThat(browser.path()).isEqualTo(here + "&done=activated");
        assertThat(audited()).isEqualTo(before + 3);

        String other = browser.rows().stream()
                .filter(each -> !each.startsWith(name))
                .findFirst()
                .orElseThrow();
        browser.follow(other, "Delete App ID").fill("Type DELETE", "DELETE").press("Delete APP ID");
        assertThat(browser.path()).isEqualTo(here + "&done=deleted");
        assertThat(browser.rows()).hasSize(5).doesNotContain(other);
        assertThat(audited()).isEqualTo(before + 4);
    }

    @Test
    void a_dialog_shown_again_still_leads_back() {
        String here = path("?page=2&search=Till&sort=name");
        HubBrowser browser = visitingWith(31).open(here);

        browser.follow("Till 031", "Edit App Name").fill("App Name", "Till 001").press("Save");
        assertThat(browser.faults()).hasSize(1);
        browser.fill("App Name", "Till 032").press("Save");

        assertThat(browser.path()).isEqualTo(here + "&done=renamed");
        assertThat(browser.rows()).contains("Till 032");
    }

    @Test
    void deleting_the_only_app_id_of_the_last_page_leads_to_the_page_before() {
        HubBrowser browser = visitingWith(26).open(path("?page=2&sort=name"));

        browser.follow("Till 026", "Delete App ID")
                .fill("Type DELETE", "DELETE")
                .press("Delete APP ID");

        assertThat(browser.path()).isEqualTo(path("?sort=name&done=deleted"));
        assertThat(browser.rows()).hasSize(25).endsWith("Till 025");
        assertThat(browser.text()).doesNotContain("There is no page");
    }

    @Test
    void deleting_the_only_match_leads_to_an_empty_search() {
        HubBrowser browser = visitingWith(31).open(path("?search=Till+031"));

        browser.follow("Till 031", "Delete App ID")
                .fill("Type DELETE", "DELETE")
                .press("Delete APP ID");

        assertThat(browser.path()).isEqualTo(path("?search=Till+031&done=deleted"));
        assertThat(browser.text()).contains("No App IDs match “Till 031”.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Till 032",
        "?page=2, '', Till 032",
        "?page=2&sort=name, ?page=2&sort=name, Till 032",
        "?sort=name, ?page=2&sort=name, Till 032",
        "?page=2&sort=-created, ?sort=-created, Till 032",
        "?search=till&sort=name, ?page=2&search=till&sort=name, Till 032",
        "?search=031&sort=-name, ?sort=-name, Till 032"
    })
    void creating_leads_to_the_page_with_the_new_app_id(String seen, String then, String name) {
        HubBrowser browser = visitingWith(31).open(path(seen));

        browser.follow("Create App ID").fill("App Name", name).press("Create App ID");

        assertThat(browser.path()).isEqualTo(path(then + (then.isEmpty() ? "?" : "&") + "done=created"));
        assertThat(browser.rows()).contains(name);
    }

    @Test
    void a_key_is_shown_even_if_its_app_id_has_moved_to_another_page() {
        HubBrowser browser = visitingWith(26).open(path("?page=2&sort=name"));
        IntStream.rangeClosed(1, 25).mapToObj(number -> "A " + number).forEach(this::create);

        browser.press("Till 026", "Show app_key of Till 026");

        assertThat(keyIn(browser.row("Till 026"))).startsWith("mat_");
        assertThat(browser.page().select("[data-hide-after]").attr("data-back")).isEqualTo(path("?page=3&sort=name"));
        assertThat(revealed()).isOne();
    }

    @Test
    void a_key_is_shown_even_if_the_search_no_longer_finds_its_app_id() {
        HubBrowser browser = visitingWith(31).open(path("?search=Till+031&sort=name"));
        HubBrowser other = instance.browserOf(Role.MANAGER, merchant).open(path("?search=Till+031"));
        other.follow("Till 031", "Edit App Name").fill("App Name", "Kiosk").press("Save");

        browser.press("Till 031", "Show app_key of Till 031");

        assertThat(keyIn(browser.row("Kiosk"))).startsWith("mat_");
        assertThat(revealed()).isOne();
    }

    @Test
    void search_and_show_all_keep_the_order() {
        HubBrowser browser = visitingWith(31).open(path("?page=2&sort=-name"));

        browser.fill(SEARCH, "till 01").press("Search");
        assertThat(browser.path()).isEqualTo(path("?search=till+01&sort=-name"));
        assertThat(browser.rows()).startsWith("Till 019").endsWith("Till 010");

        browser.follow("Show all");
        assertThat(browser.path()).isEqualTo(path("?sort=-name"));
    }

    @Test
    void paging_keeps_search_and_order_and_sorting_keeps_the_search() {
        HubBrowser browser = visitingWith(31).open(path("?search=till&sort=-name"));

        browser.follow("Next");
        assertThat(browser.path()).isEqualTo(path("?page=2&search=till&sort=-name"));
        assertThat(browser.rows()).endsWith("Till 001");
        assertThat(browser.follow("Previous").path()).isEqualTo(path("?search=till&sort=-name"));
        assertThat(browser.follow("Next").follow("App Name").path()).isEqualTo(path("?search=till&sort=name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", ""})
    void an_invalid_page_number_means_the_first_page(String page) {
        HubBrowser browser = visitingWith(26).open(path("?sort=name&page=" + page));

        assertThat(browser.rows()).hasSize(25).startsWith("Till 001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "99999", "100000", "9999999999999999999999"})
    void a_page_beyond_the_end_shows_the_last_page(String page) {
        HubBrowser browser = visitingWith(26).open(path("?sort=name&page=" + page));

        assertThat(browser.rows()).containsExactly("Till 026");
        assertThat(browser.text()).contains("There is no page", "This is the last page.", "26–26 of 26");
        assertThat(browser.follow("Previous").path()).isEqualTo(path("?sort=name"));
    }

    @Test
    void an_unknown_column_means_the_default_order() {
        HubBrowser browser = visitingWith(26).open(path("?sort=moon&page=2"));

        assertThat(browser.rows()).containsExactly("Till 002");
        assertThat(browser.page().select("[aria-sort]").eachText()).containsExactly("Status");
        assertThat(browser.follow("Previous").path()).isEqualTo(path(""));
    }

    @Test
    void a_search_that_is_too_long_is_truncated() {
        HubBrowser browser = visitingWith(1).open(path("?search=" + "x".repeat(150)));

        assertThat(browser.text()).contains("No App IDs match “" + "x".repeat(100) + "”.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"_, Under_score", "&, Tom & Jerry", "', O'Brien", "ä, Bäckerei", "BÄCK, Bäckerei", "(, Till (old)"
            })
    void the_search_text_is_taken_literally(String search, String found) {
        List.of("Under_score", "Tom & Jerry", "O'Brien", "Bäckerei", "Till (old)", "Plain")
                .forEach(this::create);
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, merchant);

        browser.fill(SEARCH, search).press("Search");
        assertThat(browser.rows()).containsExactly(found);
        String here = browser.path();

        browser.press(found, "Show app_key of " + found);
        assertThat(keyIn(browser.row(found))).startsWith("mat_");
        assertThat(browser.open(here)
                        .follow(found, "Edit App Name")
                        .follow("Cancel")
                        .rows())
                .containsExactly(found);
        assertThat(browser.path()).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "\"", "+", "*", "\\", "Ж"})
    void a_search_without_matches_finds_nothing(String search) {
        create("Plain");
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, merchant)
                .fill(SEARCH, search)
                .press("Search");

        assertThat(browser.text()).contains("No App IDs match “" + search + "”.");
        assertThat(browser.page().select("#search").val()).isEqualTo(search);
    }
}
