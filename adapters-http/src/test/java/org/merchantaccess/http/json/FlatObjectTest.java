package org.merchantaccess.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatObjectTest {

    private static Option<FlatObject> read(String json) {
        return FlatObject.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Option<FlatObject> object(FlatObject.Member... members) {
        return Option.some(new FlatObject(List.of(members)));
    }

    private static FlatObject.Member text(String name, String text) {
        return new FlatObject.Member(name, Option.some(text));
    }

    private static FlatObject.Member noText(String name) {
        return new FlatObject.Member(name, Option.none());
    }

    @Nested
    class Reading {

        @Test
        void members_are_read_in_order_and_unescaped() {
            assertThat(read(" {\"app_\\u006bey\" : \"a\\\"b\", \"x\":\"\"} "))
                    .isEqualTo(object(text("app_key", "a\"b"), text("x", "")));
        }

        @Test
        void s7_a_member_that_was_sent_twice_is_there_twice() {
            assertThat(read("{\"a\":\"1\",\"\\u0061\":\"2\"}")).isEqualTo(object(text("a", "1"), text("a", "2")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1",
                    "-1.5e3",
                    "1e999999999",
                    "true",
                    "false",
                    "null",
                    "{}",
                    "[]",
                    "{\"$ne\":\"\"}",
                    "[[\"x\"]]"
                })
        void s7_what_is_no_string_is_not_made_one(String value) {
            assertThat(read("{\"a\":" + value + ",\"b\":\"2\"}")).isEqualTo(object(noText("a"), text("b", "2")));
        }

        @Test
        void a_lone_surrogate_may_be_written_as_an_escape() {
            assertThat(read("{\"a\":\"\\uD83D\"}")).isEqualTo(object(text("a", "\uD83D")));
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "[]",
                    "123",
                    "null",
                    "\"x\"",
                    "{",
                    "{\"a\":\"1\"",
                    "{\"a\":\"1\",}",
                    "{\"a\"}",
                    "{\"a\":}",
                    "{\"a\":\"1\"} x",
                    "{\"a\":\"1\"}{}",
                    "{\"a\":\"1\"},",
                    "{a:\"1\"}",
                    "{'a':'1'}",
                    "{\"a\":'1'}",
                    "{\"a\":\"1\"/*c*/}",
                    "{\"a\":\"1\"}//c",
                    "{\"a\":NaN}",
                    "{\"a\":01}",
                    "{\"a\":+1}",
                    "{\"a\":.5}",
                    "{\"a\":\"\n\"}",
                    "{\"a\":\"\\x41\"}",
                    "{\"a\":\"\\u00\"}",
                    "{\"a\":tru}",
                    "+AHs-"
                })
        void what_is_not_exactly_one_object_is_refused(String json) {
            assertThat(read(json)).isEmpty();
        }

        @Test
        void s9_nesting_deeper_than_16_is_refused() {
            assertThat(read("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}")).isNotEmpty();
            assertThat(read("{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}")).isEmpty();
        }

        @Test
        void s9_a_number_of_more_than_32_digits_is_refused() {
            assertThat(read("{\"a\":" + "9".repeat(32) + "}")).isNotEmpty();
            assertThat(read("{\"a\":" + "9".repeat(33) + "}")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
        void s10_no_other_encoding_is_guessed_at(String charset) {
            assertThat(FlatObject.read("{\"a\":\"1\"}".getBytes(Charset.forName(charset))))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u00ff",
                    "\u00c0\u0080",
                    "\u00c1\u00a1",
                    "\u00ed\u00a0\u0080",
                    "\u00f4\u0090\u0080\u0080",
                    "\u00c3"
                })
        void s10_malformed_utf_8_is_not_repaired(String bytes) {
            byte[] json = ("{\"a\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(FlatObject.read(json)).isEmpty();
        }

        @Test
        void s10_a_byte_order_mark_is_refused() {
            assertThat(read("\uFEFF{}")).isEmpty();
            assertThat(read("{}")).isNotEmpty();
        }
    }
}
