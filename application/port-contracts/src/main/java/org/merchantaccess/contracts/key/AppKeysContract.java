package org.merchantaccess.contracts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Contract of {@link AppKeys}: a key is recognized at login and can be revealed until its copy is deleted. */
public abstract class AppKeysContract extends StoreContract {

    private static final AppId APP_ID = Credentials.PAYMENTS;
    private static final KeyNumber FIRST = KeyNumber.FIRST;
    private static final KeyNumber SECOND = FIRST.next();
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

            store.write(() -> store.appKeys().discard(shop, APP_ID, FIRST));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void deleting_one_key_leaves_the_others() {
            keep();
            AppKey other = Credentials.key(Environment.TEST, 2);
            store.write(() -> store.appKeys().keep(shop, Credentials.REFUNDS, FIRST, other));

            store.write(() -> store.appKeys().discard(shop, APP_ID, FIRST));

            assertThat(revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.some(other));
        }

        @Test
        void a_rolled_back_key_is_not_stored() {
            kept(Merchants.withTwoAppIds());

            undo(() -> store.appKeys().keep(shop, APP_ID, FIRST, KEY));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.none());
        }

        @Test
        void a_rolled_back_deletion_keeps_the_key() {
            keep();

            undo(() -> store.appKeys().discard(shop, APP_ID, FIRST));

            assertThat(revealed(shop, APP_ID)).isEqualTo(Option.some(KEY));
        }
    }

    @Nested
    class Numbering {

        private final AppKey second = Credentials.key(Environment.TEST, 2);

        @Test
        @Tag("R15")
        void each_key_of_an_app_id_is_revealed_by_its_number() {
            keepTwo();

            assertThat(revealed(FIRST)).isEqualTo(Option.some(KEY));
            assertThat(revealed(SECOND)).isEqualTo(Option.some(second));
            assertThat(revealed(SECOND.next())).isEqualTo(Option.none());
        }

        @Test
        @Tag("R15")
        void deleting_a_key_leaves_the_other_one_of_its_app_id() {
            keepTwo();

            store.write(() -> store.appKeys().discard(shop, APP_ID, FIRST));

            assertThat(revealed(FIRST)).isEqualTo(Option.none());
            assertThat(revealed(SECOND)).isEqualTo(Option.some(second));
        }

        @Test
        void deleting_a_key_that_is_not_stored_changes_nothing() {
            keepTwo();

            store.write(() -> store.appKeys().discard(shop, APP_ID, SECOND.next()));

            assertThat(revealed(FIRST)).isEqualTo(Option.some(KEY));
            assertThat(revealed(SECOND)).isEqualTo(Option.some(second));
        }

        @Test
        @Tag("R6")
        void all_keys_of_an_app_id_are_deleted_together() {
            keepTwo();
            AppKey other = Credentials.key(Environment.TEST, 3);
            store.write(() -> store.appKeys().keep(shop, Credentials.REFUNDS, FIRST, other));

            store.write(() -> store.appKeys().discardAll(shop, APP_ID));

            assertThat(revealed(FIRST)).isEqualTo(Option.none());
            assertThat(revealed(SECOND)).isEqualTo(Option.none());
            assertThat(AppKeysContract.this.revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.some(other));
        }

        @Test
        @Tag("S56")
        void deleting_the_keys_of_an_app_id_leaves_those_of_another_merchant() {
            keepTwo();
            MerchantProfile bakery = kept(merchant("bakery"));

            store.write(() -> store.appKeys().discardAll(bakery.id(), APP_ID));

            assertThat(revealed(FIRST)).isEqualTo(Option.some(KEY));
        }

        @Test
        void a_key_that_is_stored_again_replaces_its_former_copy() {
            keep();

            KeyVerifier verifier = store.commit(() -> store.appKeys().keep(shop, APP_ID, FIRST, second));

            assertThat(revealed(FIRST)).isEqualTo(Option.some(second));
            assertThat(store.appKeys().verify(APP_ID, PresentedKey.of(second.text()), verifier))
                    .isTrue();
            assertThat(found(second.text())).isEqualTo(owner(APP_ID, FIRST));
            assertThat(found(KEY.text())).isEqualTo(Option.none());
        }

        @Test
        void rolled_back_changes_leave_the_keys_unchanged() {
            keepTwo();

            assertRollbackRestores(
                    () -> List.of(
                            store.appKeys().reveal(shop, APP_ID, FIRST),
                            store.appKeys().reveal(shop, APP_ID, SECOND),
                            store.appKeys().find(PresentedKey.of(KEY.text()))),
                    () -> store.appKeys().discard(shop, APP_ID, SECOND),
                    () -> store.appKeys().discardAll(shop, APP_ID),
                    () -> store.appKeys().keep(shop, APP_ID, FIRST, Credentials.key(Environment.TEST, 3)));
        }

        @Test
        void all_changes_of_one_transaction_are_kept() {
            keepTwo();
            AppKey third = Credentials.key(Environment.TEST, 3);
            store.write(
                    () -> store.appKeys().keep(shop, Credentials.REFUNDS, FIRST, Credentials.key(Environment.TEST, 4)));

            store.write(() -> {
                store.appKeys().keep(shop, APP_ID, SECOND.next(), third);
                store.appKeys().discard(shop, APP_ID, SECOND);
                store.appKeys().discardAll(shop, Credentials.REFUNDS);
            });

            assertThat(revealed(FIRST)).isEqualTo(Option.some(KEY));
            assertThat(revealed(SECOND)).isEqualTo(Option.none());
            assertThat(revealed(SECOND.next())).isEqualTo(Option.some(third));
            assertThat(AppKeysContract.this.revealed(shop, Credentials.REFUNDS)).isEqualTo(Option.none());
        }

        private void keepTwo() {
            keep();
            store.write(() -> store.appKeys().keep(shop, APP_ID, SECOND, second));
        }

        private Option<AppKey> revealed(KeyNumber number) {
            return store.commit(() -> store.appKeys().reveal(shop, APP_ID, number));
        }
    }

    @Nested
    class Finding {

        @Test
        @Tag("R15")
        void a_stored_key_is_found_by_its_text() {
            keep();

            assertThat(found(KEY.text())).isEqualTo(owner(APP_ID, FIRST));
        }

        @Test
        @Tag("R15")
        void a_key_is_found_after_another_one_was_stored() {
            keep();
            AppKey second = Credentials.key(Environment.TEST, 2);
            AppKey other = Credentials.key(Environment.TEST, 3);
            store.write(() -> store.appKeys().keep(shop, APP_ID, SECOND, second));
            store.write(() -> store.appKeys().keep(shop, Credentials.REFUNDS, FIRST, other));

            assertThat(found(KEY.text())).isEqualTo(owner(APP_ID, FIRST));
            assertThat(found(second.text())).isEqualTo(owner(APP_ID, SECOND));
            assertThat(found(other.text())).isEqualTo(owner(Credentials.REFUNDS, FIRST));
        }

        @Test
        @Tag("R15")
        void a_deleted_key_is_not_found() {
            keep();
            AppKey second = Credentials.key(Environment.TEST, 2);
            store.write(() -> store.appKeys().keep(shop, APP_ID, SECOND, second));

            store.write(() -> store.appKeys().discard(shop, APP_ID, FIRST));

            assertThat(found(KEY.text())).isEqualTo(Option.none());
            assertThat(found(second.text())).isEqualTo(owner(APP_ID, SECOND));

            store.write(() -> store.appKeys().discardAll(shop, APP_ID));

            assertThat(found(second.text())).isEqualTo(Option.none());
        }

        @Test
        void a_key_that_was_never_stored_is_not_found() {
            keep();

            assertThat(found(Credentials.key(Environment.TEST, 2).text())).isEqualTo(Option.none());
            assertThat(found(Credentials.key(Environment.PRODUCTION, 1).text())).isEqualTo(Option.none());
        }

        @Test
        void a_text_that_is_no_key_is_not_found() {
            keep();

            assertThat(found("")).isEqualTo(Option.none());
            assertThat(found(KEY.text() + "x")).isEqualTo(Option.none());
            assertThat(found(KEY.text().substring(1))).isEqualTo(Option.none());
            assertThat(found("\uD800")).isEqualTo(Option.none());
            assertThat(found("🔑".repeat(10_000))).isEqualTo(Option.none());
        }

        @Test
        void a_rolled_back_key_is_not_found() {
            kept(Merchants.withTwoAppIds());

            undo(() -> store.appKeys().keep(shop, APP_ID, FIRST, KEY));

            assertThat(found(KEY.text())).isEqualTo(Option.none());
        }

        @Test
        void new_copies_are_findable_from_the_start() {
            keep();

            assertThat(store.commit(() -> store.appKeys().makeFindable(100))).isZero();
            assertThat(store.commit(() -> store.appKeys().makeFindable(Integer.MAX_VALUE)))
                    .isZero();

            assertThat(found(KEY.text())).isEqualTo(owner(APP_ID, FIRST));
        }
    }

    @Test
    void a_limit_below_one_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.commit(() -> store.appKeys().makeFindable(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.commit(() -> store.appKeys().makeFindable(-1)));
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

            KeyVerifier other = store.commit(() -> store.appKeys().keep(shop, Credentials.REFUNDS, FIRST, KEY));

            assertThat(other.toBytes()).isNotEqualTo(verifier.toBytes());
        }

        @Test
        void a_key_is_recognized_after_its_copy_was_deleted() {
            KeyVerifier verifier = keep();

            store.write(() -> store.appKeys().discard(shop, APP_ID, FIRST));

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
                () -> store.appKeys().keep(shop, APP_ID, FIRST, KEY),
                () -> store.appKeys().reveal(shop, APP_ID, FIRST),
                () -> store.appKeys().find(PresentedKey.of(KEY.text())),
                () -> store.appKeys().discard(shop, APP_ID, FIRST),
                () -> store.appKeys().discardAll(shop, APP_ID));
    }

    private Option<AppKeys.Owner> found(String text) {
        return store.commit(() -> store.appKeys().find(PresentedKey.of(text)));
    }

    private Option<AppKeys.Owner> owner(AppId appId, KeyNumber number) {
        return Option.some(new AppKeys.Owner(shop, appId, number));
    }

    final KeyVerifier keep() {
        kept(Merchants.withTwoAppIds());
        return store.commit(() -> store.appKeys().keep(shop, APP_ID, FIRST, KEY));
    }

    final Option<AppKey> revealed(MerchantId merchant, AppId appId) {
        return store.commit(() -> store.appKeys().reveal(merchant, appId, FIRST));
    }
}
