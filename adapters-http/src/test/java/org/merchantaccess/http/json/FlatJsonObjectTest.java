package org.merchantaccess.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonObjectTest {

    private static Option<FlatJsonObject> read(String json) {
        return FlatJsonObject.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Option<FlatJsonObject> object(FlatJsonObject.Member... members) {
        return Option.some(new FlatJsonObject(List.of(members)));
    }

    private static FlatJsonObject.Member text(String name, String text) {
        return new FlatJsonObject.Member(name, Option.some(text));
    }

    private static FlatJsonObject.Member noText(String name) {
        return new FlatJsonObject.Member(name, Option.none());
    }

    @Nested
    class Reading {

        @Test
        void reads_members_in_order_and_unescaped() {
            assertThat(read(" {\"app_\\u006bey\" : \"a\\\"b\", \"x\":\"\"} "))
                    .isEqualTo(object(text("app_key", "a\"b"), text("x", "")));
        }

        @Test
        @Tag("S7")
        void keeps_a_repeated_member() {
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
        @Tag("S7")
        void does_not_convert_other_values_to_strings(String value) {
            assertThat(read("{\"a\":" + value + ",\"b\":\"2\"}")).isEqualTo(object(noText("a"), text("b", "2")));
        }

        @Test
        void accepts_a_lone_surrogate_as_an_escape() {
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
                    "{\"a\":\"\\u004\u0130\"}",
                    "{\"a\":tru}",
                    "+AHs-"
                })
        void rejects_anything_but_exactly_one_object(String json) {
            assertThat(read(json)).isEmpty();
        }

        @Test
        @Tag("S9")
        void rejects_nesting_deeper_than_16() {
            assertThat(read("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}")).isNotEmpty();
            assertThat(read("{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}")).isEmpty();
        }

        @Test
        @Tag("S9")
        void rejects_a_number_of_more_than_32_digits() {
            assertThat(read("{\"a\":" + "9".repeat(32) + "}")).isNotEmpty();
            assertThat(read("{\"a\":" + "9".repeat(33) + "}")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
        @Tag("S10")
        void does_not_guess_another_encoding(String charset) {
            assertThat(FlatJsonObject.read("{\"a\":\"1\"}".getBytes(Charset.forName(charset))))
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
        @Tag("S10")
        void rejects_malformed_utf_8(String bytes) {
            byte[] json = ("{\"a\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(FlatJsonObject.read(json)).isEmpty();
        }

        @Test
        @Tag("S10")
        void rejects_a_byte_order_mark() {
            assertThat(read("\uFEFF{}")).isEmpty();
            assertThat(read("{}")).isNotEmpty();
        }
    }
}
