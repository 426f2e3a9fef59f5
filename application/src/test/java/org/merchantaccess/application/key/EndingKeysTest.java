package org.merchantaccess.application.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

@Tag("R15")
class EndingKeysTest {

    private static final Either<AccessFailure, ?> KEY_ENDED = refusedFor(RefusalCause.APP_KEY_ENDED);
    private static final Either<AccessFailure, ?> KEY_EXPIRED = refusedFor(RefusalCause.APP_KEY_EXPIRED);

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final KeyScenario keys = KeyScenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Nested
    class AtOnce {

        @Test
        void a_retiring_key_ends_with_its_tokens() {
            BearerToken token = scenario.logIn(shop);
            ReadyMerchant withNewKey = keys.replace(shop);

            keys.end(shop, KeyNumber.FIRST);

            assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);
            assertThat(scenario.calls(token, shop.address())).isEqualTo(KEY_ENDED);
            assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
            assertThat(keys.tryReveal(shop, KeyNumber.FIRST)).isEqualTo(alreadyEnded(KeyNumber.FIRST));
        }

        @Test
        void after_the_current_key_ended_the_retiring_one_keeps_its_end() {
            ReadyMerchant withNewKey = keys.replace(shop);

            keys.end(shop, KeyScenario.SECOND);

            assertThat(scenario.tryLogIn(withNewKey)).isEqualTo(KEY_ENDED);
            assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
            assertThat(keys.current(shop)).isEqualTo(Option.none());
            assertThat(keys.retiringUntil(shop))
                    .isEqualTo(Option.some(clock.instant().plus(Duration.ofHours(24))));
        }

        @Test
        void an_app_id_without_a_key_stays_active_and_gets_a_new_key_on_request() {
            keys.end(shop, KeyNumber.FIRST);

            assertThat(scenario.credential(shop.id(), shop.appId()).isActive()).isTrue();
            assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);

            ReadyMerchant withNewKey = keys.replace(shop);

            assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
            assertThat(keys.retiring(shop)).isEqualTo(Option.none());
        }

        @Test
        void the_key_of_an_app_id_without_one_cannot_be_revealed() {
            keys.end(shop, KeyNumber.FIRST);

            assertThat(keys.tryReveal(shop, KeyNumber.FIRST)).isEqualTo(alreadyEnded(KeyNumber.FIRST));
        }

        @Test
        void an_ended_key_cannot_end_again() {
            keys.end(shop, KeyNumber.FIRST);
            MerchantProfile before = scenario.profile(shop.id());

            assertThat(keys.tryEnd(shop, KeyNumber.FIRST)).isEqualTo(alreadyEnded(KeyNumber.FIRST));
            assertThat(keys.tryEnd(shop, KeyScenario.SECOND)).isEqualTo(unknownKey(KeyScenario.SECOND));
            assertThat(scenario.profile(shop.id())).isEqualTo(before);
        }

        @Test
        void the_last_five_ended_keys_are_recognized_and_earlier_ones_are_wrong() {
            ReadyMerchant current = shop;
            for (int i = 0; i < 5; i++) {
                current = keys.replace(current, Grace.NONE);
            }
            assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_ENDED);

            keys.replace(current, Grace.NONE);

            assertThat(scenario.tryLogIn(shop)).isEqualTo(refusedFor(RefusalCause.WRONG_APP_KEY));
            assertThat(scenario.tryLogIn(current)).isEqualTo(KEY_ENDED);
        }

        @Test
        @Tag("R11")
        void the_refusal_of_an_ended_key_is_shown_to_the_merchant() {
            keys.end(shop, KeyNumber.FIRST);

            scenario.tryLogIn(shop);

            assertThat(scenario.refusalsOf(shop.id()))
                    .extracting(RecordedRefusal::cause)
                    .containsExactly(RefusalCause.APP_KEY_ENDED);
        }

        @Test
        @Tag("R13")
        void ending_a_key_is_audited() {
            keys.end(shop, KeyNumber.FIRST);

            assertThat(keys.history(shop)).startsWith("app_key_ended: key 1");
        }
    }

    @Nested
    class ByDate {

        private final Instant end = clock.instant().plus(Duration.ofDays(10));

        @Test
        void a_key_and_its_tokens_expire_at_the_end_date() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            clock.pass(Duration.ofDays(10).minusMillis(1));
            BearerToken token = scenario.logIn(shop);
            assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();

            clock.pass(Duration.ofMillis(1));

            assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_EXPIRED);
            assertThat(scenario.calls(token, shop.address())).isEqualTo(KEY_EXPIRED);
        }

        @Test
        void an_expired_key_works_again_with_a_later_end_date_or_none() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            clock.pass(Duration.ofDays(10));

            keys.setExpiry(shop, KeyNumber.FIRST, end.plus(Duration.ofDays(1)));
            assertThat(scenario.tryLogIn(shop).isRight()).isTrue();

            clock.pass(Duration.ofDays(1));
            assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_EXPIRED);
            assertThat(keys.trySetExpiry(shop, KeyNumber.FIRST, Option.none()).isRight())
                    .isTrue();
            assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        }

        @Test
        void an_expired_key_can_be_replaced_but_does_not_work_during_the_grace() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            clock.pass(Duration.ofDays(10));

            ReadyMerchant withNewKey = keys.replace(shop);

            assertThat(scenario.tryLogIn(withNewKey).isRight()).isTrue();
            assertThat(scenario.tryLogIn(shop)).isEqualTo(KEY_EXPIRED);
        }

        @Test
        void an_end_date_is_in_the_future_and_at_most_five_years_away() {
            for (Duration away : List.of(Duration.ZERO, Duration.ofSeconds(-1), KeyExpiry.MAX.plusMillis(1))) {
                assertThat(keys.trySetExpiry(
                                shop,
                                KeyNumber.FIRST,
                                Option.some(clock.instant().plus(away))))
                        .isEqualTo(refused(new KeyFailure.InvalidExpiry()));
            }
            assertThat(keys.trySetExpiry(
                                    shop,
                                    KeyNumber.FIRST,
                                    Option.some(clock.instant().plus(KeyExpiry.MAX)))
                            .isRight())
                    .isTrue();
        }

        @Test
        void an_ended_key_gets_no_end_date() {
            keys.replace(shop, Grace.NONE);

            assertThat(keys.trySetExpiry(shop, KeyNumber.FIRST, Option.some(end)))
                    .isEqualTo(alreadyEnded(KeyNumber.FIRST));
        }

        @Test
        void the_same_end_date_again_changes_nothing() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            MerchantProfile before = scenario.profile(shop.id());
            int entries = scenario.audit(shop.id()).size();

            keys.setExpiry(shop, KeyNumber.FIRST, end);

            assertThat(scenario.profile(shop.id())).isEqualTo(before);
            assertThat(scenario.audit(shop.id())).hasSize(entries);
        }

        @Test
        @Tag("R13")
        void setting_and_removing_an_end_date_is_audited() {
            keys.setExpiry(shop, KeyNumber.FIRST, end);
            keys.trySetExpiry(shop, KeyNumber.FIRST, Option.none());

            assertThat(keys.history(shop))
                    .startsWith("app_key_end_date_set: key 1: no end date", "app_key_end_date_set: key 1: " + end);
        }
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> alreadyEnded(KeyNumber number) {
        return refused(new KeyFailure.AlreadyEnded(number));
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> unknownKey(KeyNumber number) {
        return refused(new KeyFailure.UnknownKey(number));
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> refused(KeyFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(new CredentialFailure.KeyRefused(reason)));
    }

    private static Either<AccessFailure, ?> refusedFor(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
