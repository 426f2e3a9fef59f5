package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Merchants.named;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.value.Merchants;

class MerchantNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Corner Shop", "Käse & Söhne GmbH (2026)", "支払い магазин"})
    void accepts_any_printable_name(String text) {
        assertThat(named(text)).hasToString(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202Eb"})
    void rejects_empty_and_unprintable_names(String text) {
        assertThat(MerchantName.parse(text)).isEqualTo(Either.left(new MerchantFailure.InvalidName()));
    }

    @Test
    void rejects_replacement_characters_in_new_names_but_restores_stored_ones() {
        assertThat(MerchantName.parse("Caf\uFFFD")).isEqualTo(Either.left(new MerchantFailure.InvalidName()));
        assertThat(MerchantName.restored("Caf\uFFFD").map(MerchantName::text)).isEqualTo(Either.right("Caf\uFFFD"));
        assertThat(MerchantName.restored("").isLeft()).isTrue();
    }

    @Test
    void name_has_at_most_100_code_points() {
        assertThat(MerchantName.parse("a".repeat(100)).isRight()).isTrue();
        assertThat(MerchantName.parse("a".repeat(101)).isLeft()).isTrue();
    }

    @Test
    void parses_a_merchant_id() {
        assertThat(MerchantId.parse("m_corner_shop")).isEqualTo(Option.some(Merchants.CORNER_SHOP));
        assertThat(Merchants.CORNER_SHOP).hasToString("m_corner_shop");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "m-1", "m 1", "m\n", "ｍ", "m1234567890123456789012345678901234567890"})
    void rejects_malformed_merchant_ids(String text) {
        assertThat(MerchantId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MerchantId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
