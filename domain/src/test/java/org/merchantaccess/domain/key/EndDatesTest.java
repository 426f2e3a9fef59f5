package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.verifier;
import static org.merchantaccess.domain.key.KeyNumber.FIRST;
import static org.merchantaccess.domain.key.Keys.ONE_DAY;
import static org.merchantaccess.domain.key.Keys.REPLACED_AT;
import static org.merchantaccess.domain.key.Keys.SECOND;
import static org.merchantaccess.domain.key.Keys.THIRD;
import static org.merchantaccess.domain.key.Keys.accepted;
import static org.merchantaccess.domain.key.Keys.acceptedOf;
import static org.merchantaccess.domain.key.Keys.replaced;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndDatesTest {

    private static final Instant END = Instant.parse("2026-06-01T10:00:00Z");
    private static final Option<KeyExpiry> EXPIRY = Option.some(new KeyExpiry(END, 0));

    private final CredentialKeys dated = accepted(Keys.first().withExpiry(FIRST, EXPIRY));

    @Test
    @Tag("R15")
    void key_expires_at_its_end_date() {
        assertThat(dated.stateOf(FIRST, END.minusNanos(1))).isEqualTo(KeyState.ACCEPTED);
        assertThat(dated.stateOf(FIRST, END)).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    @Tag("R15")
    void new_key_is_made_with_its_end_date() {
        CredentialKeys keys = accepted(Keys.first().replace(verifier(2), EXPIRY, ONE_DAY, REPLACED_AT));

        assertThat(keys.current().flatMap(CredentialKey::expiry)).isEqualTo(EXPIRY);
        assertThat(keys.retiring().flatMap(former -> former.key().expiry())).isEmpty();
    }

    @Test
    @Tag("R15")
    void end_date_of_a_retiring_key_is_set_and_its_grace_stays() {
        CredentialKeys keys = accepted(replaced(ONE_DAY).withExpiry(FIRST, EXPIRY));

        assertThat(keys.retiring().flatMap(former -> former.key().expiry())).isEqualTo(EXPIRY);
        assertThat(keys.retiring().map(RetiringKey::endsAt)).containsExactly(REPLACED_AT.plus(Duration.ofDays(1)));
        assertThat(keys.current()).isEqualTo(replaced(ONE_DAY).current());
    }

    @Test
    @Tag("R15")
    void removed_end_date_leaves_the_key_accepted() {
        CredentialKeys keys = accepted(dated.withExpiry(FIRST, Option.none()));

        assertThat(acceptedOf(keys, END)).containsExactly(FIRST);
        assertThat(keys).isEqualTo(Keys.first());
    }

    @Test
    @Tag("R15")
    void rejects_the_end_date_of_an_ended_or_unknown_key() {
        CredentialKeys keys = replaced(Grace.NONE);

        assertThat(keys.withExpiry(FIRST, EXPIRY)).isEqualTo(Either.left(new KeyFailure.AlreadyEnded(FIRST)));
        assertThat(keys.withExpiry(THIRD, EXPIRY)).isEqualTo(Either.left(new KeyFailure.UnknownKey(THIRD)));
    }

    @Test
    @Tag("R15")
    void retiring_key_that_expires_within_its_grace_is_expired_and_then_ended() {
        Instant soon = REPLACED_AT.plusSeconds(60);
        CredentialKeys keys = accepted(replaced(ONE_DAY).withExpiry(FIRST, Option.some(new KeyExpiry(soon, 3))));

        assertThat(keys.stateOf(FIRST, soon)).isEqualTo(KeyState.EXPIRED);
        assertThat(keys.stateOf(FIRST, REPLACED_AT.plus(Duration.ofDays(1)))).isEqualTo(KeyState.ENDED);
    }

    @Test
    @Tag("R15")
    void next_due_time_is_the_earliest_of_all() {
        CredentialKeys keys = replaced(ONE_DAY);

        assertThat(Keys.first().nextDue()).isEmpty();
        assertThat(keys.nextDue()).containsExactly(REPLACED_AT.plus(Duration.ofDays(1)));
        assertThat(dated.nextDue()).containsExactly(END.minus(Duration.ofDays(30)));
        assertThat(accepted(keys.withExpiry(SECOND, Option.some(new KeyExpiry(REPLACED_AT.plusSeconds(1), 3))))
                        .nextDue())
                .containsExactly(REPLACED_AT.plusSeconds(1));
    }

    @Test
    @Tag("R15")
    void announcement_is_made_once() {
        Instant reminder = END.minus(Duration.ofDays(30));

        assertThat(dated.toAnnounce(reminder.minusMillis(1))).isEmpty();
        assertThat(dated.toAnnounce(reminder)).isEqualTo(dated.current());

        CredentialKeys announced = dated.announced(FIRST, reminder);

        assertThat(announced.toAnnounce(reminder)).isEmpty();
        assertThat(announced.nextDue()).containsExactly(END.minus(Duration.ofDays(7)));
        assertThat(announced.announced(SECOND, END)).isEqualTo(announced);
    }
}
