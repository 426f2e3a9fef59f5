package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void p5_twelve_code_points_of_any_kind_are_a_password(String typed) {
        assertThat(chosen(typed).map(Password::text)).isEqualTo(Either.right(typed));
    }

    @Test
    void p5_eleven_code_points_are_too_few_however_long_they_are_in_bytes() {
        assertThat(chosen("🦊".repeat(11))).isEqualTo(Either.left(new PasswordFailure.TooShort()));
        assertThat(chosen("")).isEqualTo(Either.left(new PasswordFailure.TooShort()));
    }

    @Test
    void p5_128_code_points_are_the_most() {
        assertThat(chosen("ab".repeat(64)).isRight()).isTrue();
        assertThat(chosen("ab".repeat(64) + "a")).isEqualTo(Either.left(new PasswordFailure.TooLong()));
        assertThat(chosen("ab".repeat(1_000_000))).isEqualTo(Either.left(new PasswordFailure.TooLong()));
    }

    @Test
    void p5_nobody_takes_the_own_address_in_whatever_case() {
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
    void p5_what_is_guessed_first_is_refused(String typed) {
        assertThat(chosen(typed)).isEqualTo(Either.left(new PasswordFailure.TooCommon()));
    }

    @Test
    void p5_it_does_not_matter_how_a_keyboard_composes_letters() {
        assertThat(PresentedPassword.of("Cafe\u0301 au lait!")).isEqualTo(PresentedPassword.of("Caf\u00e9 au lait!"));
    }

    @Test
    void s93_no_password_hash_token_or_secret_prints() {
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
