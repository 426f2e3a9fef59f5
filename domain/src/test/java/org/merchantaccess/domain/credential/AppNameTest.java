package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.named;

import io.vavr.control.Either;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
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
    class R2_which_texts_are_names {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.domain.credential.AppNameTest#refusedTexts")
        void r2_s71_a_text_that_could_mislead_is_refused(BadInput input) {
            assertThat(AppName.parse(input.value().text())).isEqualTo(REFUSED);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.domain.credential.AppNameTest#acceptedTexts")
        void r2_a_text_people_write_is_accepted_as_it_is(BadInput input) {
            assertThat(named(input.value().text())).hasToString(input.value().text());
        }

        @ParameterizedTest
        @ValueSource(strings = {"支払いシステム", "API 決済", "ㄅ字 bo", "한글 漢字", "Бухгалтерия", "مدفوعات", "भुगतान 2", "Façade"})
        void r2_one_writing_system_is_accepted(String text) {
            assertThat(named(text)).hasToString(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Pаyments", "Ρayments", "ひらㄅ", "한글かな", "Shop магазин"})
        void r2_s71_two_writing_systems_in_one_name_are_refused(String text) {
            assertThat(AppName.parse(text)).isEqualTo(REFUSED);
        }

        @ParameterizedTest(name = "U+{0}")
        @ValueSource(
                ints = {0x034F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180D, 0x3164, 0xFE00, 0xFE0F, 0xFFA0, 0xE0100, 0xE01EF
                })
        void r2_s71_a_letter_or_mark_nobody_sees_is_refused(int codePoint) {
            assertThat(AppName.parse("a" + Character.toString(codePoint) + "b")).isEqualTo(REFUSED);
        }

        @Test
        void r2_a_single_letter_is_a_name() {
            assertThat(AppName.parse("A").map(AppName::text)).isEqualTo(Either.right("A"));
        }

        @Test
        void r2_only_spaces_are_no_name() {
            assertThat(AppName.parse("   ")).isEqualTo(REFUSED);
        }

        @Test
        void r2_spaces_around_a_name_do_not_belong_to_it() {
            assertThat(named("  Payments ")).hasToString("Payments");
        }

        @Test
        void r2_a_name_is_kept_composed() {
            assertThat(named("Cafe\u0301")).hasToString("Caf\u00e9");
        }

        @Test
        void r2_a_name_has_up_to_64_code_points() {
            assertThat(AppName.parse("a".repeat(64)).isRight()).isTrue();
            assertThat(AppName.parse("a".repeat(65))).isEqualTo(REFUSED);
        }

        @Test
        void r2_letters_are_counted_not_their_units() {
            String gothic = Character.toString(0x10330);

            assertThat(AppName.parse(gothic.repeat(64)).isRight()).isTrue();
            assertThat(AppName.parse(gothic.repeat(65))).isEqualTo(REFUSED);
        }

        @Test
        void r2_letters_are_counted_after_composing() {
            assertThat(AppName.parse("e\u0301".repeat(64)).isRight()).isTrue();
        }

        @Test
        void r2_up_to_three_marks_may_stand_in_a_row() {
            assertThat(AppName.parse("x" + "\u0323".repeat(3)).isRight()).isTrue();
            assertThat(AppName.parse("x" + "\u0323".repeat(4))).isEqualTo(REFUSED);
        }
    }

    @Nested
    class R1_which_names_are_the_same {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.domain.credential.AppNameTest#namesEqualAfterFolding")
        void r1_s70_names_that_look_alike_are_one(BadInput input) {
            InputValue names = input.value();

            assertThat(named(names.member("new").text()).key())
                    .isEqualTo(named(names.member("existing").text()).key());
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
        void r1_s69_case_width_and_spaces_make_no_difference(String one, String other) {
            assertThat(named(one).key()).isEqualTo(named(other).key());
        }

        @ParameterizedTest
        @CsvSource({"Payments, Payment", "Cafe, Café", "Shop 1, Shop1", "Pay.ments, Pay-ments"})
        void r1_names_people_tell_apart_are_two(String one, String other) {
            assertThat(named(one).key()).isNotEqualTo(named(other).key());
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
