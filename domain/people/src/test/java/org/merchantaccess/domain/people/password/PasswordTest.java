package org.merchantaccess.domain.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.People;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionToken;

class PasswordTest {

    private static final EmailAddress ADA = People.email("Ada.Lovelace@example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twelve chars",
                "ÄÖÜäöüß日本語한국어",
                "            x",
                "p@ss phrase of some words",
                "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧"
            })
    @Tag("P5")
    void accepts_twelve_code_points_of_any_kind(String typed) {
        assertThat(chosen(typed).map(Password::text)).isEqualTo(Either.right(typed));
    }

    @Test
    @Tag("P5")
    void rejects_eleven_code_points_of_any_byte_length() {
        assertThat(chosen("🦊".repeat(11))).isEqualTo(Either.left(new PasswordFailure.TooShort()));
        assertThat(chosen("")).isEqualTo(Either.left(new PasswordFailure.TooShort()));
    }

    @Test
    @Tag("P5")
    void accepts_at_most_128_code_points() {
        assertThat(chosen("ab".repeat(64)).isRight()).isTrue();
        assertThat(chosen("ab".repeat(64) + "a")).isEqualTo(Either.left(new PasswordFailure.TooLong()));
        assertThat(chosen("ab".repeat(1_000_000))).isEqualTo(Either.left(new PasswordFailure.TooLong()));
    }

    @Test
    @Tag("P5")
    void rejects_the_own_email_address_in_any_case() {
        assertThat(chosen("ADA.lovelace@EXAMPLE.com")).isEqualTo(Either.left(new PasswordFailure.SameAsEmail()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaa",
                "123456789012",
                "abcdefghijklm",
                "zyxwvutsrqpon"
            })
    @Tag("P5")
    void rejects_common_passwords(String typed) {
        assertThat(chosen(typed)).isEqualTo(Either.left(new PasswordFailure.TooCommon()));
    }

    @Test
    @Tag("P5")
    void normalizes_composed_letters() {
        assertThat(PresentedPassword.of("Cafe\u0301 au lait!")).isEqualTo(PresentedPassword.of("Caf\u00e9 au lait!"));
    }

    @Test
    @Tag("S93")
    void passwords_hashes_tokens_and_secrets_are_not_printed() {
        assertThat(chosen("correct battery staple").toString()).contains("***").doesNotContain("battery");
        assertThat(PresentedPassword.of("correct battery")).asString().doesNotContain("battery");
        assertThat(PasswordHash.of("$argon2id$x")).asString().doesNotContain("argon");
        assertThat(SessionToken.made("7".repeat(43))).asString().doesNotContain("77");
        assertThat(LinkSecret.made("7".repeat(43))).asString().doesNotContain("77");
        assertThat(SecondFactor.begun(TotpSecret.of(new byte[20])))
                .asString()
                .doesNotContain("[0")
                .contains("***");
    }

    private static Either<PasswordFailure, Password> chosen(String typed) {
        return Password.chosen(PresentedPassword.of(typed), ADA);
    }
}
