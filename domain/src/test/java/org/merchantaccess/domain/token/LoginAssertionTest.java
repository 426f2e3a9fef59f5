package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginAssertionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String SERVER = "https://api.example.com";
    private static final Duration ONE_NANOSECOND = Duration.ofNanos(1);

    @Test
    void assertion_for_this_server_is_accepted_until_it_expires() {
        assertThat(refusal(SERVER, NOW.plusSeconds(60))).isEmpty();
        assertThat(refusal(SERVER, NOW.plus(ONE_NANOSECOND))).isEmpty();
        assertThat(refusal(SERVER, NOW)).containsExactly(RefusalCause.ASSERTION_EXPIRED);
    }

    @Test
    void assertion_may_be_valid_for_a_minute_and_a_little_clock_difference() {
        assertThat(refusal(SERVER, NOW.plusSeconds(65))).isEmpty();
        assertThat(refusal(SERVER, NOW.plusSeconds(65).plus(ONE_NANOSECOND)))
                .containsExactly(RefusalCause.ASSERTION_EXPIRED);
    }

    @Test
    void one_of_several_audiences_is_this_server() {
        LoginAssertion assertion = assertion(List.of("https://elsewhere.example", SERVER), Option.none());

        assertThat(assertion.refusal(List.of("https://other.example", SERVER), NOW))
                .isEmpty();
    }

    @Test
    void assertion_for_another_server_is_refused_whatever_its_time() {
        assertThat(refusal("https://elsewhere.example", NOW))
                .containsExactly(RefusalCause.ASSERTION_FOR_OTHER_AUDIENCE);
        assertThat(assertion(List.of(), Option.none()).refusal(List.of(SERVER), NOW))
                .containsExactly(RefusalCause.ASSERTION_FOR_OTHER_AUDIENCE);
    }

    @Test
    void assertion_is_not_accepted_before_its_start() {
        assertThat(startingAt(NOW.plusSeconds(5))).isEmpty();
        assertThat(startingAt(NOW.plusSeconds(5).plus(ONE_NANOSECOND))).containsExactly(RefusalCause.ASSERTION_EXPIRED);
    }

    @Test
    void assertion_needs_an_id_of_limited_length() {
        assertThatThrownBy(() -> withId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withId("x".repeat(LoginAssertion.MAX_ID_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(withId("x".repeat(LoginAssertion.MAX_ID_LENGTH)).id()).hasSize(LoginAssertion.MAX_ID_LENGTH);
    }

    private static Option<RefusalCause> refusal(String audience, Instant expiresAt) {
        return new LoginAssertion(PAYMENTS, List.of(audience), "id", expiresAt, Option.none())
                .refusal(List.of(SERVER), NOW);
    }

    private static Option<RefusalCause> startingAt(Instant start) {
        return assertion(List.of(SERVER), Option.some(start)).refusal(List.of(SERVER), NOW);
    }

    private static LoginAssertion assertion(List<String> audiences, Option<Instant> notBefore) {
        return new LoginAssertion(PAYMENTS, audiences, "id", NOW.plusSeconds(30), notBefore);
    }

    private static LoginAssertion withId(String id) {
        return new LoginAssertion(PAYMENTS, List.of(SERVER), id, NOW, Option.none());
    }
}
