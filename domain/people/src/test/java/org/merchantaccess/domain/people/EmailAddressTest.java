package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    @Tag("P1")
    void ignores_surrounding_white_space() {
        assertThat(EmailAddress.parse("\u00a0ada@example.com\u200b ")).isEqualTo(EmailAddress.parse("ada@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "a.b+c_d@sub.example.co",
                "o'neil@example.org",
                "1@2.example",
                "x@xn--bcher-kva.example"
            })
    @Tag("P1")
    void accepts_plain_addresses(String typed) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::text)).isEqualTo(Option.some(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada@localhost",
                "ada@@example.com",
                "a b@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "a..b@example.com",
                "ada@-example.com",
                "ada@example-.com",
                "ada@example..com",
                "\"ada\"@example.com",
                "ada@[192.0.2.1]",
                "аda@example.com",
                "ada@exämple.com",
                "ada@example.com\nbcc: eve@example.com",
                "Ada <ada@example.com>",
                "ada@example.com,eve@example.com"
            })
    @Tag("P1")
    void rejects_malformed_addresses(String typed) {
        assertThat(EmailAddress.parse(typed)).isEqualTo(Option.none());
    }

    @Test
    @Tag("P1")
    void rejects_addresses_that_are_too_long() {
        String domain = "." + "d".repeat(60);
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.com").isDefined())
                .isTrue();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEqualTo(Option.none());
        assertThat(EmailAddress.parse("a".repeat(10) + "@e" + domain.repeat(4))).isEqualTo(Option.none());
        assertThat(EmailAddress.parse("a".repeat(1_000_000))).isEqualTo(Option.none());
    }

    @Test
    @Tag("P1")
    void ignores_case_in_any_locale() {
        assertThat(People.email("INFO@Example.COM")).isEqualTo(People.email(" info@example.com "));
        assertThat(People.email("INFO@Example.COM").key()).isEqualTo("info@example.com");
        assertThat(People.email("INFO@Example.COM")).hasToString("INFO@Example.COM");
    }

    @Test
    @Tag("P1")
    void equality_ignores_case() {
        EmailAddress ann = EmailAddress.parse("Ann@Example.com").get();

        assertThat(ann)
                .isEqualTo(EmailAddress.parse("ann@example.COM").get())
                .hasSameHashCodeAs(EmailAddress.parse("ann@example.COM").get())
                .isNotEqualTo(EmailAddress.parse("anne@example.com").get())
                .doesNotHaveSameHashCodeAs(
                        EmailAddress.parse("anne@example.com").get());
    }
}
