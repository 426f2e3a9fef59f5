package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.verifier;
import static org.merchantaccess.domain.key.KeyNumber.FIRST;
import static org.merchantaccess.domain.key.Keys.MADE_AT;
import static org.merchantaccess.domain.key.Keys.ONE_DAY;
import static org.merchantaccess.domain.key.Keys.ONE_DAY_FROM_FIRST_USE;
import static org.merchantaccess.domain.key.Keys.REPLACED_AT;
import static org.merchantaccess.domain.key.Keys.SECOND;
import static org.merchantaccess.domain.key.Keys.THIRD;
import static org.merchantaccess.domain.key.Keys.accepted;
import static org.merchantaccess.domain.key.Keys.acceptedOf;
import static org.merchantaccess.domain.key.Keys.expiry;
import static org.merchantaccess.domain.key.Keys.numbered;
import static org.merchantaccess.domain.key.Keys.replaced;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplacingKeysTest {

    private static final Instant GRACE_END = REPLACED_AT.plus(Duration.ofDays(1));

    @Test
    @Tag("R15")
    void new_app_id_has_its_first_key_only() {
        assertThat(Keys.first().current()).containsExactly(numbered(1, MADE_AT));
        assertThat(Keys.first().retiring()).isEmpty();
        assertThat(Keys.first().ended()).isEmpty();
        assertThat(Keys.first().isFirstOnly()).isTrue();
    }

    @Test
    void app_id_with_a_replaced_key_or_an_end_date_has_not_its_first_key_only() {
        CredentialKeys dated = accepted(Keys.first().withExpiry(FIRST, Option.some(expiry("2026-06-01T10:00:00Z"))));

        assertThat(replaced(Grace.NONE).isFirstOnly()).isFalse();
        assertThat(accepted(Keys.first().end(FIRST, REPLACED_AT)).isFirstOnly()).isFalse();
        assertThat(dated.isFirstOnly()).isFalse();
    }

    @Nested
    class With_a_grace {

        private final CredentialKeys keys = replaced(ONE_DAY);

        @Test
        @Tag("R15")
        void both_keys_are_accepted_until_the_grace_is_over() {
            assertThat(acceptedOf(keys, REPLACED_AT)).containsExactly(FIRST, SECOND);
            assertThat(acceptedOf(keys, GRACE_END.minusNanos(1))).containsExactly(FIRST, SECOND);
            assertThat(acceptedOf(keys, GRACE_END)).containsExactly(SECOND);
            assertThat(keys.stateOf(FIRST, GRACE_END)).isEqualTo(KeyState.ENDED);
        }

        @Test
        @Tag("R15")
        void new_key_is_current_and_the_former_one_retires() {
            assertThat(keys.current()).containsExactly(numbered(2, REPLACED_AT));
            assertThat(keys.retiring())
                    .containsExactly(new RetiringKey(numbered(1, MADE_AT), GRACE_END, Option.none()));
            assertThat(keys.kept()).containsExactly(numbered(2, REPLACED_AT), numbered(1, MADE_AT));
            assertThat(keys.latest()).isEqualTo(SECOND);
        }

        @Test
        @Tag("R15")
        void rejects_a_third_key_while_the_former_one_retires() {
            Either<KeyFailure, CredentialKeys> result =
                    keys.replace(verifier(3), Option.none(), Grace.NONE, GRACE_END.minusMillis(1));

            assertThat(result).isEqualTo(Either.left(new KeyFailure.StillRetiring(FIRST)));
        }

        @Test
        @Tag("R15")
        void accepts_a_third_key_once_the_grace_is_over() {
            CredentialKeys third = accepted(keys.replace(verifier(3), Option.none(), ONE_DAY, GRACE_END));

            assertThat(acceptedOf(third, GRACE_END)).containsExactly(SECOND, THIRD);
            assertThat(third.ended()).containsExactly(new EndedKey(FIRST, verifier(1), GRACE_END));
        }

        @Test
        @Tag("R15")
        void overdue_key_ended_at_the_end_of_its_grace() {
            assertThat(keys.withoutOverdue(GRACE_END.minusNanos(1))).isEqualTo(keys);

            CredentialKeys later = keys.withoutOverdue(GRACE_END.plusSeconds(100));

            assertThat(later.retiring()).isEmpty();
            assertThat(later.current()).isEqualTo(keys.current());
            assertThat(later.ended()).containsExactly(new EndedKey(FIRST, verifier(1), GRACE_END));
            assertThat(later.withoutOverdue(GRACE_END.plusSeconds(200))).isEqualTo(later);
        }

        @Test
        @Tag("R15")
        void first_use_of_the_new_key_changes_nothing() {
            assertThat(keys.awaitsFirstUse(SECOND)).isFalse();
            assertThat(keys.firstUsed(SECOND, REPLACED_AT.plusSeconds(1))).isEqualTo(keys);
        }
    }

    @Nested
    class Without_a_grace {

        private final CredentialKeys keys = replaced(Grace.NONE);

        @Test
        @Tag("R15")
        void former_key_ends_at_once() {
            assertThat(acceptedOf(keys, REPLACED_AT)).containsExactly(SECOND);
            assertThat(keys.retiring()).isEmpty();
            assertThat(keys.ended()).containsExactly(new EndedKey(FIRST, verifier(1), REPLACED_AT));
        }

        @Test
        @Tag("R15")
        void next_key_can_be_made_at_once() {
            CredentialKeys third = accepted(keys.replace(verifier(3), Option.none(), Grace.NONE, REPLACED_AT));

            assertThat(third.current()).containsExactly(numbered(3, REPLACED_AT));
            assertThat(third.ended()).extracting(EndedKey::number).containsExactly(SECOND, FIRST);
        }
    }

    @Nested
    class With_a_grace_from_the_first_use {

        private static final Instant LATEST_END = REPLACED_AT.plus(Grace.MAX);

        private final CredentialKeys keys = replaced(ONE_DAY_FROM_FIRST_USE);

        @Test
        @Tag("R15")
        void unused_new_key_ends_the_former_one_after_7_days() {
            assertThat(keys.nextDue()).containsExactly(LATEST_END);
            assertThat(acceptedOf(keys, LATEST_END.minusNanos(1))).containsExactly(FIRST, SECOND);
            assertThat(acceptedOf(keys, LATEST_END)).containsExactly(SECOND);
        }

        @Test
        @Tag("R15")
        void first_use_starts_the_grace() {
            Instant firstUse = REPLACED_AT.plus(Duration.ofDays(2));

            CredentialKeys used = keys.firstUsed(SECOND, firstUse);

            assertThat(used.retiring())
                    .containsExactly(
                            new RetiringKey(numbered(1, MADE_AT), firstUse.plus(Duration.ofDays(1)), Option.none()));
        }

        @Test
        @Tag("R15")
        void later_uses_do_not_extend_the_grace() {
            CredentialKeys used = keys.firstUsed(SECOND, REPLACED_AT);

            assertThat(used.awaitsFirstUse(SECOND)).isFalse();
            assertThat(used.firstUsed(SECOND, REPLACED_AT.plusSeconds(60))).isEqualTo(used);
        }

        @Test
        @Tag("R15")
        void late_first_use_does_not_extend_the_7_days() {
            CredentialKeys used = keys.firstUsed(SECOND, LATEST_END.minusSeconds(1));

            assertThat(used.nextDue()).containsExactly(LATEST_END);
        }

        @Test
        @Tag("R15")
        void use_of_the_former_key_does_not_start_the_grace() {
            assertThat(keys.awaitsFirstUse(SECOND)).isTrue();
            assertThat(keys.awaitsFirstUse(FIRST)).isFalse();
            assertThat(keys.firstUsed(FIRST, REPLACED_AT)).isEqualTo(keys);
        }

        @Test
        @Tag("R15")
        void grace_of_zero_ends_the_former_key_with_the_first_use() {
            CredentialKeys waiting = replaced(new Grace(Duration.ZERO, true));

            CredentialKeys used = waiting.firstUsed(SECOND, REPLACED_AT.plusSeconds(1));

            assertThat(acceptedOf(waiting, REPLACED_AT.plusSeconds(1))).containsExactly(FIRST, SECOND);
            assertThat(acceptedOf(used, REPLACED_AT.plusSeconds(1))).containsExactly(SECOND);
        }
    }

    @Nested
    class Putting_back {

        private final CredentialKeys keys = replaced(ONE_DAY);

        @Test
        @Tag("R15")
        void former_key_is_current_again_and_the_new_one_ends_at_the_same_time() {
            CredentialKeys back = accepted(keys.putBack(REPLACED_AT.plusSeconds(60)));

            assertThat(back.current()).containsExactly(numbered(1, MADE_AT));
            assertThat(back.retiring())
                    .containsExactly(new RetiringKey(numbered(2, REPLACED_AT), GRACE_END, Option.none()));
            assertThat(back.latest()).isEqualTo(SECOND);
            assertThat(acceptedOf(back, GRACE_END)).containsExactly(FIRST);
        }

        @Test
        @Tag("R15")
        void putting_back_twice_restores_the_keys() {
            CredentialKeys twice = accepted(keys.putBack(REPLACED_AT).flatMap(back -> back.putBack(REPLACED_AT)));

            assertThat(twice).isEqualTo(keys);
        }

        @Test
        @Tag("R15")
        void put_back_key_waits_for_no_first_use() {
            CredentialKeys back = accepted(replaced(ONE_DAY_FROM_FIRST_USE).putBack(REPLACED_AT));

            assertThat(back.awaitsFirstUse(FIRST)).isFalse();
            assertThat(back.nextDue()).containsExactly(REPLACED_AT.plus(Grace.MAX));
        }

        @Test
        @Tag("R15")
        void rejects_putting_back_a_key_that_has_ended() {
            Either<KeyFailure, CredentialKeys> nothing = Either.left(new KeyFailure.NothingRetiring());

            assertThat(Keys.first().putBack(REPLACED_AT)).isEqualTo(nothing);
            assertThat(replaced(Grace.NONE).putBack(REPLACED_AT)).isEqualTo(nothing);
            assertThat(keys.putBack(GRACE_END)).isEqualTo(nothing);
        }

        @Test
        @Tag("R15")
        void next_key_after_putting_back_has_a_new_number() {
            CredentialKeys third = accepted(keys.putBack(REPLACED_AT)
                    .flatMap(back -> back.replace(verifier(3), Option.none(), ONE_DAY, GRACE_END)));

            assertThat(third.current()).containsExactly(numbered(3, GRACE_END));
            assertThat(acceptedOf(third, GRACE_END)).containsExactly(FIRST, THIRD);
        }
    }
}
