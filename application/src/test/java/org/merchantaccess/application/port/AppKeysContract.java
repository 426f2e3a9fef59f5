package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

/** A key is recognised at login and can be shown again, until its copy is destroyed. */
public abstract class AppKeysContract extends StoreContract {

    private static final AppId APP_ID = Credentials.PAYMENTS;
    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);

    private final MerchantId shop = Merchants.CORNER_SHOP;

    @Override
    List<Class<?>> ports() {
        return List.of(AppKeys.class);
    }

    @Nested
    class Revealing {

        @Test
        void r12_a_key_that_was_kept_can_be_shown_again() {
            keep();

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
        }

        @Test
        void where_none_was_kept_there_is_none_to_show() {
            keep();

            assertThat(revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.none());
        }

        @Test
        void s56_a_key_is_not_shown_to_another_merchant() {
            keep();
            MerchantProfile bakery = kept(merchant("bakery"));

            assertThat(revealed(bakery.id(), APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void a_key_that_was_destroyed_is_gone() {
            keep();

            store.write(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void to_destroy_one_key_leaves_the_others() {
            keep();
            AppKey other = Credentials.key(Environment.TEST, 2);
            store.write(() -> store.appKeys().keep(shop, Credentials.REFUNDS, other));

            store.write(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.some(other));
        }

        @Test
        void a_key_of_a_change_that_was_rolled_back_was_never_kept() {
            kept(Merchants.withTwoAppIds());

            undo(() -> store.appKeys().keep(shop, APP_ID, KEY));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void a_key_whose_destruction_was_rolled_back_is_still_there() {
            keep();

            undo(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
        }
    }

    @Nested
    class Recognising {

        @Test
        void the_right_key_is_recognised_and_no_transaction_is_needed() {
            KeyVerifier verifier = keep();

            assertThat(isRecognised(KEY.text(), verifier)).isTrue();
        }

        @Test
        void another_well_formed_key_is_not() {
            KeyVerifier verifier = keep();

            assertThat(isRecognised(Credentials.key(Environment.TEST, 2).text(), verifier))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 4, 19, 20, 21, 25, 31})
        void s14_a_key_that_differs_in_one_place_is_not(int place) {
            KeyVerifier verifier = keep();
            char[] almost = KEY.text().toCharArray();
            almost[place] = (char) (almost[place] ^ 1);

            assertThat(isRecognised(new String(almost), verifier)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", " ", "\0", "mat_0000000000000000000001"})
        void s14_a_longer_key_with_the_right_prefix_is_not(String more) {
            KeyVerifier verifier = keep();

            assertThat(isRecognised(KEY.text() + more, verifier)).isFalse();
        }

        @Test
        void s14_neither_is_a_part_of_the_key_nor_its_other_case() {
            KeyVerifier verifier = keep();

            assertThat(isRecognised("", verifier)).isFalse();
            assertThat(isRecognised(KEY.text().substring(0, AppKey.LENGTH - 1), verifier))
                    .isFalse();
            assertThat(isRecognised("MAT_" + KEY.text().substring(4), verifier)).isFalse();
        }

        @Test
        void a_text_that_is_no_key_at_all_does_no_harm() {
            KeyVerifier verifier = keep();

            assertThat(isRecognised("\uD800", verifier)).isFalse();
            assertThat(isRecognised("🔑".repeat(10_000), verifier)).isFalse();
        }

        @Test
        void a_key_is_only_right_for_its_own_app_id() {
            KeyVerifier verifier = keep();

            assertThat(store.appKeys().verify(Credentials.REFUNDS, PresentedKey.of(KEY.text()), verifier))
                    .isFalse();
        }

        @Test
        void what_recognises_a_key_can_be_written_down() {
            KeyVerifier verifier = keep();

            KeyVerifier read = KeyVerifier.of(verifier.pepperVersion(), verifier.toBytes());

            assertThat(isRecognised(KEY.text(), read)).isTrue();
        }

        @Test
        void the_same_key_is_recognised_by_something_else_for_another_app_id() {
            KeyVerifier verifier = keep();

            KeyVerifier other = store.commit(() -> store.appKeys().keep(shop, Credentials.REFUNDS, KEY));

            assertThat(other.toBytes()).isNotEqualTo(verifier.toBytes());
        }

        @Test
        void to_destroy_the_copy_does_not_make_the_key_unrecognisable() {
            KeyVerifier verifier = keep();

            store.write(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(isRecognised(KEY.text(), verifier)).isTrue();
        }

        @Test
        void r11_the_stand_in_matches_no_key_that_was_ever_kept() {
            keep();

            assertThat(isRecognised(KEY.text(), store.appKeys().standIn())).isFalse();
            assertThat(isRecognised("", store.appKeys().standIn())).isFalse();
        }

        @Test
        void r11_the_stand_in_looks_like_any_other() {
            KeyVerifier verifier = keep();

            assertThat(store.appKeys().standIn().pepperVersion()).isEqualTo(verifier.pepperVersion());
        }

        private boolean isRecognised(String presented, KeyVerifier verifier) {
            return store.appKeys().verify(APP_ID, PresentedKey.of(presented), verifier);
        }
    }

    @Test
    void copies_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> store.appKeys().keep(shop, APP_ID, KEY),
                () -> store.appKeys().reveal(shop, APP_ID),
                () -> store.appKeys().discard(shop, APP_ID));
    }

    final KeyVerifier keep() {
        kept(Merchants.withTwoAppIds());
        return store.commit(() -> store.appKeys().keep(shop, APP_ID, KEY));
    }

    final Option<AppKey> revealed(MerchantId merchant, AppId appId) {
        return store.commit(() -> store.appKeys().reveal(merchant, appId));
    }
}
