package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.merchant.Merchants.named;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Corner Shop", "Käse & Söhne GmbH (2026)", "支払い магазин"})
    void a_merchant_has_any_name_that_prints(String text) {
        assertThat(named(text)).hasToString(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202Eb"})
    void a_name_that_does_not_print_is_refused(String text) {
        assertThat(MerchantName.parse(text)).isEqualTo(Either.left(new MerchantFailure.InvalidName()));
    }

    @Test
    void a_name_in_which_a_character_was_lost_is_refused_but_read_where_it_was_kept() {
        assertThat(MerchantName.parse("Caf\uFFFD")).isEqualTo(Either.left(new MerchantFailure.InvalidName()));
        assertThat(MerchantName.restored("Caf\uFFFD").map(MerchantName::text)).isEqualTo(Either.right("Caf\uFFFD"));
        assertThat(MerchantName.restored("").isLeft()).isTrue();
    }

    @Test
    void a_name_has_up_to_100_code_points() {
        assertThat(MerchantName.parse("a".repeat(100)).isRight()).isTrue();
        assertThat(MerchantName.parse("a".repeat(101)).isLeft()).isTrue();
    }

    @Test
    void a_merchant_id_is_read_as_it_is_written() {
        assertThat(MerchantId.parse("m_corner_shop")).isEqualTo(Option.some(Merchants.CORNER_SHOP));
        assertThat(Merchants.CORNER_SHOP).hasToString("m_corner_shop");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "m-1", "m 1", "m\n", "ｍ", "m1234567890123456789012345678901234567890"})
    void anything_else_is_no_merchant_id(String text) {
        assertThat(MerchantId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MerchantId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
