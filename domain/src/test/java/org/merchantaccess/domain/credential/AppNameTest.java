package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.named;

import io.vavr.control.Either;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.InputValue;

class AppNameTest {

    private static final Either<CredentialFailure, AppName> REFUSED = Either.left(new CredentialFailure.InvalidName());

    @Nested
    class Validation {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.domain.credential.AppNameTest#refusedTexts")
        @Tag("R2")
        @Tag("S71")
        void rejects_misleading_names(BadInput input) {
            assertThat(AppName.parse(input.value().text())).isEqualTo(REFUSED);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.domain.credential.AppNameTest#acceptedTexts")
        @Tag("R2")
        void accepts_usual_names_unchanged(BadInput input) {
            assertThat(named(input.value().text())).hasToString(input.value().text());
        }

        @ParameterizedTest
        @ValueSource(strings = {"支払いシステム", "API 決済", "ㄅ字 bo", "한글 漢字", "Бухгалтерия", "مدفوعات", "भुगतान 2", "Façade"})
        @Tag("R2")
        void accepts_one_script_or_a_customary_combination(String text) {
            assertThat(named(text)).hasToString(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Pаyments", "Ρayments", "ひらㄅ", "한글かな", "Shop магазин"})
        @Tag("R2")
        @Tag("S71")
        void rejects_other_combinations_of_scripts(String text) {
            assertThat(AppName.parse(text)).isEqualTo(REFUSED);
        }

        @ParameterizedTest(name = "U+{0}")
        @ValueSource(
                ints = {0x034F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180D, 0x3164, 0xFE00, 0xFE0F, 0xFFA0, 0xE0100, 0xE01EF
                })
        @Tag("R2")
        @Tag("S71")
        void rejects_invisible_letters_and_marks(int codePoint) {
            assertThat(AppName.parse("a" + Character.toString(codePoint) + "b")).isEqualTo(REFUSED);
        }

        @ParameterizedTest
        @CsvSource({
            "O’Brien, O'Brien",
            "Till‘s, Till's",
            "Oʼzbekiston, O'zbekiston",
            "Pay‐ments, Pay-ments",
            "Pay‑ments, Pay-ments",
            "Pay‒ments, Pay-ments",
            "Pay–ments, Pay-ments",
            "Pay−ments, Pay-ments",
            "–, -"
        })
        @Tag("R2")
        void stores_typographic_apostrophes_and_hyphens_as_ascii(String typed, String stored) {
            assertThat(named(typed)).hasToString(stored);
        }

        @ParameterizedTest(name = "U+{0}")
        @ValueSource(ints = {0x0060, 0x00B4, 0x2014, 0x201B, 0x2032, 0x00AD, 0xFF07, 0xFF0D})
        @Tag("R2")
        void rejects_other_typographic_punctuation(int codePoint) {
            assertThat(AppName.parse("a" + Character.toString(codePoint) + "b")).isEqualTo(REFUSED);
        }

        @Test
        @Tag("R2")
        void restores_a_stored_name_unchanged() {
            assertThat(AppName.restored("Oʼzbekiston").map(AppName::text)).containsExactly("Oʼzbekiston");
            assertThat(AppName.restored("Pay–ments")).isEqualTo(REFUSED);
        }

        @Test
        @Tag("R2")
        void accepts_a_single_letter() {
            assertThat(AppName.parse("A").map(AppName::text)).isEqualTo(Either.right("A"));
        }

        @Test
        @Tag("R2")
        void rejects_spaces_only() {
            assertThat(AppName.parse("   ")).isEqualTo(REFUSED);
        }

        @Test
        @Tag("R2")
        void trims_surrounding_spaces() {
            assertThat(named("  Payments ")).hasToString("Payments");
        }

        @Test
        @Tag("R2")
        void stores_names_in_nfc() {
            assertThat(named("Cafe\u0301")).hasToString("Caf\u00e9");
        }

        @Test
        @Tag("R2")
        void name_has_at_most_64_code_points() {
            assertThat(AppName.parse("a".repeat(64)).isRight()).isTrue();
            assertThat(AppName.parse("a".repeat(65))).isEqualTo(REFUSED);
        }

        @Test
        @Tag("R2")
        void counts_code_points_not_utf_16_units() {
            String gothic = Character.toString(0x10330);

            assertThat(AppName.parse(gothic.repeat(64)).isRight()).isTrue();
            assertThat(AppName.parse(gothic.repeat(65))).isEqualTo(REFUSED);
        }

        @Test
        @Tag("R2")
        void counts_code_points_after_composition() {
            assertThat(AppName.parse("e\u0301".repeat(64)).isRight()).isTrue();
        }

        @Test
        @Tag("R2")
        void accepts_at_most_three_consecutive_marks() {
            assertThat(AppName.parse("x" + "\u0323".repeat(3)).isRight()).isTrue();
            assertThat(AppName.parse("x" + "\u0323".repeat(4))).isEqualTo(REFUSED);
        }
    }

    @Nested
    class Equal_names {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.domain.credential.AppNameTest#namesEqualAfterFolding")
        @Tag("R1")
        @Tag("S70")
        void names_that_look_alike_are_the_same(BadInput input) {
            InputValue names = input.value();

            assertThat(named(names.member("new").text()).key())
                    .isEqualTo(named(names.member("existing").text()).key());
        }

        @Test
        @Tag("R1")
        void stored_apostrophe_variant_is_the_same_name() {
            AppName kept = AppName.restored("Oʼzbekiston").getOrElseThrow(failure -> new AssertionError(failure));

            assertThat(kept.isSameAs(named("O’ZBEKISTON"))).isTrue();
            assertThat(named("O'zbekiston").isSameAs(kept)).isTrue();
            assertThat(kept.isSameAs(named("Ozbekiston"))).isFalse();
        }

        /** U+0149 folds to U+02BC and n, and its upper case is typed with an apostrophe. */
        @Test
        @Tag("R1")
        void letter_with_an_apostrophe_is_the_same_name_as_its_two_letters() {
            assertThat(named("ŉ").isSameAs(named("'N"))).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "Corner  shop, CORNER SHOP",
            "STRAẞE, Straße",
            "ﬁnance, FINANCE",
            "ID, id",
            "DİKEN, di̇ken",
            "Ａ１, a1"
        })
        @Tag("R1")
        @Tag("S69")
        void ignores_case_width_and_repeated_spaces(String one, String other) {
            assertThat(named(one).key()).isEqualTo(named(other).key());
            assertThat(named(one).isSameAs(named(other))).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"Payments, Payment", "Cafe, Café", "Shop 1, Shop1", "Pay.ments, Pay-ments"})
        @Tag("R1")
        void visibly_different_names_differ(String one, String other) {
            assertThat(named(one).key()).isNotEqualTo(named(other).key());
            assertThat(named(one).isSameAs(named(other))).isFalse();
        }
    }

    static Stream<BadInput> refusedTexts() {
        return BadInputs.group("app_name")
                .filter(input -> !input.valid() && input.value().isText());
    }

    static Stream<BadInput> acceptedTexts() {
        return BadInputs.group("app_name")
                .filter(input -> input.valid() && input.value().isText());
    }

    static Stream<BadInput> namesEqualAfterFolding() {
        return BadInputs.group("app_name").filter(input -> input.errorKind().equals("conflict"));
    }
}
