package org.merchantaccess.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.Answers;

class JsonObjectTest {

    @Test
    void members_stand_in_the_order_in_which_they_were_added() {
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
    void a_moment_is_told_in_utc_and_to_the_second() {
        Instant moment = Instant.parse("2026-03-02T10:00:00.987654Z");

        assertThat(JsonObject.empty().time("at", moment).timeOrNull("never", Option.none()))
                .hasToString("{\"at\":\"2026-03-02T10:00:00Z\",\"never\":null}");
    }

    @Test
    void adding_to_an_object_leaves_the_former_one_as_it_was() {
        JsonObject before = JsonObject.empty().number("a", 1);

        JsonObject after = before.number("b", 2);

        assertThat(before).hasToString("{\"a\":1}");
        assertThat(after).hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    void s68_what_could_mean_something_in_a_page_is_escaped() {
        assertThat(JsonObject.empty().text("name", "<b>&'\"\\/\u2028\u2029"))
                .hasToString("{\"name\":\"\\u003cb\\u003e\\u0026'\\\"\\\\/\\u2028\\u2029\"}");
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
    void any_text_reads_back_as_it_was_written(String text) {
        String written = JsonObject.empty().text("text", text).toString();

        assertThat(Answers.text(JsonAnswer.of(200, JsonObject.empty().text("text", text)), "text"))
                .as(written)
                .isEqualTo(text);
    }
}
