package org.merchantaccess.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.Responses;

class JsonObjectTest {

    @Test
    void writes_members_in_the_order_of_their_addition() {
        JsonObject object = JsonObject.empty()
                .text("name", "Corner Shop")
                .number("count", 2)
                .flag("propagated", false)
                .textOrNull("nothing", Option.none())
                .object("meta", JsonObject.empty())
                .list("data", List.of(JsonObject.empty().number("a", 1), JsonObject.empty()));

        assertThat(object)
                .hasToString("{\"name\":\"Corner Shop\",\"count\":2,\"propagated\":false,\"nothing\":null,"
                        + "\"meta\":{},\"data\":[{\"a\":1},{}]}");
    }

    @Test
    void writes_a_time_in_utc_to_the_second() {
        Instant moment = Instant.parse("2026-03-02T10:00:00.987654Z");

        assertThat(JsonObject.empty().time("at", moment).timeOrNull("never", Option.none()))
                .hasToString("{\"at\":\"2026-03-02T10:00:00Z\",\"never\":null}");
    }

    @Test
    void adding_a_member_does_not_change_the_original_object() {
        JsonObject before = JsonObject.empty().number("a", 1);

        JsonObject after = before.number("b", 2);

        assertThat(before).hasToString("{\"a\":1}");
        assertThat(after).hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    @Tag("S68")
    void escapes_characters_that_are_special_in_html() {
        assertThat(JsonObject.empty().text("name", "<b>&'\"\\/\u2028\u2029"))
                .hasToString("{\"name\":\"\\u003cb\\u003e\\u0026'\\\"\\\\/\\u2028\\u2029\"}");
    }

    @Test
    void escapes_controls_and_surrogates_as_four_lower_case_digits() {
        assertThat(JsonObject.empty().text("\n", "\u0000\b\t\n\u001b\u007f\u0085\uD83D\uDCB3é"))
                .hasToString("{\"\\u000a\":\"\\u0000\\u0008\\u0009\\u000a\\u001b\\u007f\\u0085\\ud83d\\udcb3é\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\u0000\u0007\b\t\n\f\r\u001b\u007f\u0085",
                "Café 支払い",
                "💳",
                "\uD83D",
                "a\uDCB3b",
                "\"\\"
            })
    void any_text_is_read_back_unchanged(String text) {
        String written = JsonObject.empty().text("text", text).toString();

        assertThat(Responses.text(JsonResponse.of(200, JsonObject.empty().text("text", text)), "text"))
                .as(written)
                .isEqualTo(text);
    }
}
