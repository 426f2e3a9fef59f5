package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

/** Contract of {@link AppKeys}: a key is recognized at login and can be revealed until its copy is deleted. */
public abstract class AppKeysContract extends StoreContract {

    private static final AppId APP_ID = Credentials.PAYMENTS;
    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);

    private final MerchantId shop = Merchants.CORNER_SHOP;

    @Override
    protected List<Class<?>> ports() {
        return List.of(AppKeys.class);
    }

    @Nested
    class Revealing {

        @Test
        @Tag("R12")
        void a_stored_key_can_be_revealed() {
            keep();

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
        }

        @Test
        void an_app_id_without_a_stored_key_reveals_none() {
            keep();

            assertThat(revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.none());
        }

        @Test
        @Tag("S56")
        void a_key_is_not_revealed_to_another_merchant() {
            keep();
            MerchantProfile bakery = kept(merchant("bakery"));

            assertThat(revealed(bakery.id(), APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void a_deleted_key_cannot_be_revealed() {
            keep();

            store.write(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void deleting_one_key_leaves_the_others() {
            keep();
            AppKey other = Credentials.key(Environment.TEST, 2);
            store.write(() -> store.appKeys().keep(shop, Credentials.REFUNDS, other));

            store.write(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.some(other));
        }

        @Test
        void a_rolled_back_key_is_not_stored() {
            kept(Merchants.withTwoAppIds());

            undo(() -> store.appKeys().keep(shop, APP_ID, KEY));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void a_rolled_back_deletion_keeps_the_key() {
            keep();

            undo(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
        }
    }

    @Nested
    class Recognizing {

        @Test
        void the_right_key_is_recognized_without_a_transaction() {
            KeyVerifier verifier = keep();

            assertThat(isRecognized(KEY.text(), verifier)).isTrue();
        }

        @Test
        void another_well_formed_key_is_not_recognized() {
            KeyVerifier verifier = keep();

            assertThat(isRecognized(Credentials.key(Environment.TEST, 2).text(), verifier))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 4, 19, 20, 21, 25, 31})
        @Tag("S14")
        void a_key_that_differs_in_one_character_is_not_recognized(int place) {
            KeyVerifier verifier = keep();
            char[] almost = KEY.text().toCharArray();
            almost[place] = (char) (almost[place] ^ 1);

            assertThat(isRecognized(new String(almost), verifier)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", " ", "\0", "mat_0000000000000000000001"})
        @Tag("S14")
        void a_longer_key_with_the_right_prefix_is_not_recognized(String more) {
            KeyVerifier verifier = keep();

            assertThat(isRecognized(KEY.text() + more, verifier)).isFalse();
        }

        @Test
        @Tag("S14")
        void a_part_of_the_key_or_another_case_is_not_recognized() {
            KeyVerifier verifier = keep();

            assertThat(isRecognized("", verifier)).isFalse();
            assertThat(isRecognized(KEY.text().substring(0, AppKey.LENGTH - 1), verifier))
                    .isFalse();
            assertThat(isRecognized("MAT_" + KEY.text().substring(4), verifier)).isFalse();
        }

        @Test
        void malformed_texts_are_not_recognized() {
            KeyVerifier verifier = keep();

            assertThat(isRecognized("\uD800", verifier)).isFalse();
            assertThat(isRecognized("🔑".repeat(10_000), verifier)).isFalse();
        }

        @Test
        void a_key_is_not_recognized_for_another_app_id() {
            KeyVerifier verifier = keep();

            assertThat(store.appKeys().verify(Credentials.REFUNDS, PresentedKey.of(KEY.text()), verifier))
                    .isFalse();
        }

        @Test
        void a_verifier_can_be_restored_from_its_bytes() {
            KeyVerifier verifier = keep();

            KeyVerifier read = KeyVerifier.of(verifier.pepperVersion(), verifier.toBytes());

            assertThat(isRecognized(KEY.text(), read)).isTrue();
        }

        @Test
        void the_same_key_has_another_verifier_for_another_app_id() {
            KeyVerifier verifier = keep();

            KeyVerifier other = store.commit(() -> store.appKeys().keep(shop, Credentials.REFUNDS, KEY));

            assertThat(other.toBytes()).isNotEqualTo(verifier.toBytes());
        }

        @Test
        void a_key_is_recognized_after_its_copy_was_deleted() {
            KeyVerifier verifier = keep();

            store.write(() -> store.appKeys().discard(shop, APP_ID));

            assertThat(isRecognized(KEY.text(), verifier)).isTrue();
        }

        @Test
        @Tag("R11")
        void the_dummy_verifier_matches_no_key() {
            keep();

            assertThat(isRecognized(KEY.text(), store.appKeys().standIn())).isFalse();
            assertThat(isRecognized("", store.appKeys().standIn())).isFalse();
        }

        @Test
        @Tag("R11")
        void the_dummy_verifier_has_the_current_pepper_version() {
            KeyVerifier verifier = keep();

            assertThat(store.appKeys().standIn().pepperVersion()).isEqualTo(verifier.pepperVersion());
        }

        private boolean isRecognized(String presented, KeyVerifier verifier) {
            return store.appKeys().verify(APP_ID, PresentedKey.of(presented), verifier);
        }
    }

    @Test
    void copies_are_accessed_within_a_transaction() {
        assertRequiresTransaction(
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
