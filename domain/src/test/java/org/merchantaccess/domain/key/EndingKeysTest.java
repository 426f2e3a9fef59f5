package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.merchantaccess.domain.key.Keys.numbered;
import static org.merchantaccess.domain.key.Keys.replaced;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndingKeysTest {

    private static final Instant NOW = REPLACED_AT.plusSeconds(60);
    private static final Instant GRACE_END = REPLACED_AT.plus(Duration.ofDays(1));

    private final CredentialKeys keys = replaced(ONE_DAY);

    @Nested
    class Ending {

        @Test
        @Tag("R15")
        void retiring_key_ends_at_once() {
            CredentialKeys after = accepted(keys.end(FIRST, NOW));

            assertThat(acceptedOf(after, NOW)).containsExactly(SECOND);
            assertThat(after.retiring()).isEmpty();
            assertThat(after.ended()).containsExactly(new EndedKey(FIRST, verifier(1), NOW));
        }

        @Test
        @Tag("R15")
        void current_key_ends_at_once_and_the_retiring_one_keeps_its_end() {
            CredentialKeys after = accepted(keys.end(SECOND, NOW));

            assertThat(after.current()).isEmpty();
            assertThat(after.retiring()).isEqualTo(keys.retiring());
            assertThat(acceptedOf(after, NOW)).containsExactly(FIRST);
            assertThat(acceptedOf(after, GRACE_END)).isEmpty();
        }

        @Test
        @Tag("R15")
        void only_key_of_an_app_id_can_end() {
            CredentialKeys after = accepted(Keys.first().end(FIRST, NOW));

            assertThat(after.kept()).isEmpty();
            assertThat(after.nextDue()).isEmpty();
            assertThat(after.stateOf(FIRST, NOW)).isEqualTo(KeyState.ENDED);
        }

        @Test
        @Tag("R15")
        void rejects_a_key_that_has_ended_or_never_existed() {
            CredentialKeys after = accepted(keys.end(FIRST, NOW));

            assertThat(after.end(FIRST, NOW)).isEqualTo(Either.left(new KeyFailure.AlreadyEnded(FIRST)));
            assertThat(after.end(THIRD, NOW)).isEqualTo(Either.left(new KeyFailure.UnknownKey(THIRD)));
        }

        @Test
        @Tag("R15")
        void rejects_a_key_whose_grace_is_over() {
            assertThat(keys.end(FIRST, GRACE_END)).isEqualTo(Either.left(new KeyFailure.AlreadyEnded(FIRST)));
            assertThat(keys.end(FIRST, GRACE_END.minusNanos(1)).isRight()).isTrue();
        }
    }

    @Nested
    class Making_a_key_without_a_current_one {

        private final CredentialKeys without = accepted(keys.end(SECOND, NOW));

        @Test
        @Tag("R15")
        void new_key_is_made_although_the_former_one_retires() {
            CredentialKeys after = accepted(without.replace(verifier(3), Option.none(), Grace.DEFAULT, NOW));

            assertThat(after.current()).containsExactly(numbered(3, NOW));
            assertThat(after.retiring()).isEqualTo(keys.retiring());
            assertThat(acceptedOf(after, NOW)).containsExactly(FIRST, THIRD);
        }

        @Test
        @Tag("R15")
        void new_key_without_a_grace_does_not_end_the_retiring_one() {
            CredentialKeys after = accepted(without.replace(verifier(3), Option.none(), Grace.NONE, NOW));

            assertThat(after.retiring()).isEqualTo(keys.retiring());
        }

        @Test
        @Tag("R15")
        void new_key_is_made_if_no_key_is_left() {
            CredentialKeys none = accepted(without.end(FIRST, NOW));

            CredentialKeys after = accepted(none.replace(verifier(3), Option.none(), Grace.DEFAULT, NOW));

            assertThat(after.kept()).containsExactly(numbered(3, NOW));
            assertThat(after.ended()).isEqualTo(none.ended());
        }

        @Test
        @Tag("R15")
        void retiring_key_can_be_put_back() {
            CredentialKeys after = accepted(without.putBack(NOW));

            assertThat(after.current()).containsExactly(numbered(1, MADE_AT));
            assertThat(after.retiring()).isEmpty();
        }
    }

    @Nested
    class Leaked_keys {

        @Test
        @Tag("R15")
        void leaked_current_key_is_replaced_and_the_retiring_one_keeps_its_end() {
            CredentialKeys after = accepted(keys.replaceLeaked(SECOND, verifier(3), NOW));

            assertThat(after.current()).containsExactly(numbered(3, NOW));
            assertThat(after.retiring()).isEqualTo(keys.retiring());
            assertThat(after.ended()).containsExactly(new EndedKey(SECOND, verifier(2), NOW));
        }

        @Test
        @Tag("R15")
        void leaked_retiring_key_needs_no_replacement() {
            CredentialKeys after = accepted(keys.replaceLeaked(FIRST, verifier(3), NOW));

            assertThat(after).isEqualTo(accepted(keys.end(FIRST, NOW)));
            assertThat(after.latest()).isEqualTo(SECOND);
        }

        @Test
        @Tag("R15")
        void leaked_retiring_key_is_replaced_if_no_current_key_is_left() {
            CredentialKeys after =
                    accepted(keys.end(SECOND, NOW).flatMap(without -> without.replaceLeaked(FIRST, verifier(3), NOW)));

            assertThat(after.kept()).containsExactly(numbered(3, NOW));
        }

        @Test
        @Tag("R15")
        void retiring_key_waits_for_the_first_use_of_the_replacement() {
            CredentialKeys after = accepted(replaced(ONE_DAY_FROM_FIRST_USE).replaceLeaked(SECOND, verifier(3), NOW));

            assertThat(after.awaitsFirstUse(THIRD)).isTrue();
            assertThat(after.firstUsed(THIRD, NOW).nextDue()).containsExactly(NOW.plus(Duration.ofDays(1)));
        }

        @Test
        @Tag("R15")
        void rejects_an_unknown_key() {
            assertThat(keys.replaceLeaked(THIRD, verifier(3), NOW))
                    .isEqualTo(Either.left(new KeyFailure.UnknownKey(THIRD)));
        }
    }

    @Nested
    class Remembering_ended_keys {

        @Test
        @Tag("R15")
        void finds_the_number_of_a_key_that_is_current_retiring_or_ended() {
            CredentialKeys after = accepted(keys.replaceLeaked(SECOND, verifier(3), NOW));

            assertThat(after.matching(verifier(1)::matches)).containsExactly(FIRST);
            assertThat(after.matching(verifier(2)::matches)).containsExactly(SECOND);
            assertThat(after.matching(verifier(3)::matches)).containsExactly(THIRD);
            assertThat(after.matching(verifier(4)::matches)).isEmpty();
        }

        @Test
        void current_key_takes_precedence_over_an_ended_one() {
            CredentialKeys ended = CredentialKeys.restored(
                    Option.some(numbered(2, NOW)),
                    Option.none(),
                    List.of(new EndedKey(FIRST, verifier(2), NOW)),
                    SECOND);

            assertThat(ended.matching(verifier(2)::matches)).containsExactly(SECOND);
        }

        @Test
        @Tag("R15")
        void remembers_the_last_five_ended_keys() {
            CredentialKeys after = Keys.first();
            for (int number = 2; number <= 8; number++) {
                after = accepted(after.replace(verifier(number), Option.none(), Grace.NONE, NOW));
            }

            assertThat(after.ended())
                    .extracting(ended -> ended.number().value())
                    .containsExactly(7, 6, 5, 4, 3);
            assertThat(after.matching(verifier(2)::matches)).isEmpty();
            assertThat(after.stateOf(SECOND, NOW)).isEqualTo(KeyState.ENDED);
        }

        @Test
        void other_verifiers_replace_those_of_current_and_retiring_keys() {
            CredentialKeys ended = accepted(keys.end(FIRST, NOW));

            CredentialKeys changed =
                    keys.withVerifiers(key -> verifier(key.number().value() + 10));

            assertThat(changed.matching(verifier(11)::matches)).containsExactly(FIRST);
            assertThat(changed.matching(verifier(12)::matches)).containsExactly(SECOND);
            assertThat(changed.retiring().map(RetiringKey::endsAt)).containsExactly(GRACE_END);
            assertThat(ended.withVerifiers(CredentialKey::material).ended()).isEmpty();
        }
    }

    @Nested
    class Restoring {

        @Test
        void rejects_duplicate_numbers() {
            assertThatThrownBy(() -> CredentialKeys.restored(
                            Option.some(numbered(1, NOW)),
                            Option.none(),
                            List.of(new EndedKey(FIRST, verifier(1), NOW)),
                            FIRST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the numbers of keys are distinct");
        }

        @Test
        void rejects_a_number_above_the_latest() {
            assertThatThrownBy(() ->
                            CredentialKeys.restored(Option.some(numbered(2, NOW)), Option.none(), List.of(), FIRST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no key has a number above the latest");
        }

        @Test
        void rejects_more_than_five_ended_keys() {
            List<EndedKey> six = List.of(1, 2, 3, 4, 5, 6).stream()
                    .map(number -> new EndedKey(new KeyNumber(number), verifier(number), NOW))
                    .toList();

            assertThatThrownBy(() -> CredentialKeys.restored(Option.none(), Option.none(), six, new KeyNumber(6)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("at most 5 ended keys are remembered");
        }

        @Test
        void times_are_truncated_to_the_millisecond() {
            assertThat(numbered(1, NOW.plusNanos(999_999))).isEqualTo(numbered(1, NOW));
            assertThat(new EndedKey(FIRST, verifier(1), NOW.plusNanos(999_999)))
                    .isEqualTo(new EndedKey(FIRST, verifier(1), NOW));
            assertThat(new RetiringKey(numbered(1, NOW), NOW.plusNanos(999_999), Option.none()))
                    .isEqualTo(new RetiringKey(numbered(1, NOW), NOW, Option.none()));
        }
    }
}
