package org.merchantaccess.http.hub.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.form.Form;

/** Tests the parsing of list queries and the links to other pages. */
class ListQueryTest {

    private static ListQuery of(String query) {
        return ListQuery.of(
                "/list", Form.inQueryOf(TestRequest.get("/list?" + query)).getOrElse(Form::empty), "search", "sort");
    }

    private static ListQuery searching(String text) {
        return of("search=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "99999, 99999",
        "100000, 100000",
        "9999999, 9999999",
        "10000000, 9999999",
        "99999999999999999999, 9999999",
        "0, 1",
        "-1, 1",
        "1.5, 1",
        "two, 1",
        "%2B2, 1",
        "%D9%A2, 1",
        "'', 1"
    })
    void invalid_page_numbers_mean_the_first_page(String typed, int page) {
        assertThat(of("page=" + typed).page()).isEqualTo(page);
        assertThat(of("page=" + typed).offset()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100 %", "a_b", "say \"hi\"", "1+1", "Tom & Jerry", "Müller", "a=b?c#d;e", "<b>", "'x'", "日本"})
    void every_link_keeps_the_search_literally(String search) {
        ListQuery query = searching(search);

        assertThat(query.text("search")).isEqualTo(search);
        for (String link :
                List.of(query.link(), query.dialog("/new"), query.linkAt("/other", Map.of("from", "list")))) {
            assertThat(of(link.split("\\?", 2)[1]).text("search")).isEqualTo(search);
        }
    }

    @Test
    void a_long_search_is_truncated_to_the_length_of_the_field() {
        assertThat(searching("x".repeat(100)).text("search")).hasSize(100);
        assertThat(searching("x".repeat(101)).text("search")).hasSize(100);
        assertThat(searching("x".repeat(99) + "😀y").text("search")).isEqualTo("x".repeat(99));
    }

    @Test
    void a_search_with_nul_which_no_database_accepts_is_ignored() {
        assertThat(of("search=%00").isNarrowed("search")).isFalse();
        assertThat(of("search=a%00b").isNarrowed("search")).isFalse();
    }

    @Test
    void unknown_parameters_are_dropped() {
        assertThat(of("page=3&search=a&done=created&from=moon&sort=-used&x=y").link())
                .isEqualTo("/list?page=3&search=a&sort=-used");
    }

    @Test
    void a_dialog_leads_back_to_page_search_and_order() {
        ListOrigin origin = ListOrigin.of(of("page=3&search=a+b&sort=-used"));

        assertThat(origin.back()).isEqualTo("/list?page=3&search=a+b&sort=-used");
        assertThat(origin.action("/list/7/delete")).isEqualTo("/list/7/delete?page=3&search=a+b&sort=-used");
        assertThat(origin.linkWith(Notice.APP_ID_DELETED)).isEqualTo("/list?page=3&search=a+b&sort=-used&done=deleted");
    }

    @Test
    void links_without_a_query_have_no_parameters() {
        ListOrigin origin = ListOrigin.of(of(""));

        assertThat(origin.back()).isEqualTo("/list");
        assertThat(origin.action("/list/new")).isEqualTo("/list/new");
        assertThat(origin.linkWith(Notice.APP_ID_DELETED)).isEqualTo("/list?done=deleted");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "25, 1", "26, 2", "50, 2", "51, 3", "2500000, 99999"})
    void a_page_has_twenty_five_entries(long total, int last) {
        assertThat(of("page=99999").within(total).page()).isEqualTo(last);
    }

    @Test
    void another_search_or_order_starts_at_the_first_page() {
        ListQuery query = of("page=3&search=a&sort=name");

        assertThat(query.with("sort", "-name").link()).isEqualTo("/list?search=a&sort=-name");
        assertThat(query.without("search").link()).isEqualTo("/list?sort=name");
        assertThat(query.ignoring("sort").link()).isEqualTo("/list?page=3&search=a");
    }
}
