package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SignInFailures;

/** Failures are counted for each account apart, and sources are known for each person apart. */
public abstract class SignInAttemptsContract extends StoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    @Override
    List<Class<?>> ports() {
        return List.of(SignInAttempts.class);
    }

    @Test
    void at_first_nothing_failed() {
        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
    }

    @Test
    void what_failed_is_kept_for_each_account_apart_until_it_is_cleared() {
        SignInFailures two = new SignInFailures(2, clock.instant());
        store.write(() -> attempts().keep("ada", new SignInFailures(1, clock.instant())));
        store.write(() -> attempts().keep("ada", two));
        store.write(() -> attempts().keep("ben", two));

        assertThat(failuresOf("ada")).isEqualTo(two);
        store.write(() -> attempts().clear("ada"));
        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
        assertThat(failuresOf("ben")).isEqualTo(two);
    }

    @Test
    void old_failures_are_dropped() {
        store.write(() -> attempts().keep("ada", new SignInFailures(2, clock.instant())));
        store.write(() ->
                attempts().keep("ben", new SignInFailures(2, clock.instant().plusSeconds(1))));

        store.write(() -> attempts().forgetFailuresBefore(clock.instant().plusSeconds(1)));

        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
        assertThat(failuresOf("ben").count()).isEqualTo(2);
    }

    @Test
    void with_one_account_too_many_the_one_that_failed_longest_ago_is_dropped() {
        store.write(() -> {
            for (int i = 0; i < SignInAttempts.MAX_ACCOUNTS; i++) {
                attempts()
                        .keep(
                                "account " + i,
                                new SignInFailures(1, clock.instant().plusMillis(i)));
            }
        });
        assertThat(failuresOf("account 0").count()).isEqualTo(1);
        SignInFailures late = new SignInFailures(2, clock.instant().plusSeconds(60));
        store.write(() -> attempts().keep("account 0", late));

        store.write(() -> attempts().keep("one more", new SignInFailures(1, clock.instant())));

        assertThat(failuresOf("one more").count()).isEqualTo(1);
        assertThat(failuresOf("account 0")).isEqualTo(late);
        assertThat(failuresOf("account 1")).isEqualTo(SignInFailures.NONE);
        assertThat(failuresOf("account 2").count()).isEqualTo(1);
    }

    @Test
    void a_source_is_known_to_who_signed_in_from_there() {
        store.write(() -> attempts().remember(ADA, "203.0.113.7", clock.instant()));

        assertThat(isKnown(ADA, "203.0.113.7")).isTrue();
        assertThat(isKnown(ADA, "203.0.113.8")).isFalse();
        assertThat(isKnown(BEN, "203.0.113.7")).isFalse();

        store.write(() -> attempts().forget(ADA));
        assertThat(isKnown(ADA, "203.0.113.7")).isFalse();
    }

    @Test
    void of_one_person_the_latest_sources_are_remembered() {
        for (int i = 0; i < SignInAttempts.SOURCES; i++) {
            remember("source " + i);
        }
        remember("source 0");
        remember("one more");

        assertThat(isKnown(ADA, "source 0")).isTrue();
        assertThat(isKnown(ADA, "source 1")).as("the one not seen for longest").isFalse();
        assertThat(isKnown(ADA, "source 2")).isTrue();
        assertThat(isKnown(ADA, "one more")).isTrue();
    }

    @Test
    void what_failed_at_that_very_moment_is_not_older_to_the_millisecond() {
        SignInFailures later = new SignInFailures(1, MovableClock.START.plusMillis(1));
        store.write(() -> attempts().keep("ada", new SignInFailures(1, MovableClock.START)));
        store.write(() -> attempts().keep("ben", later));

        store.write(() -> attempts().forgetFailuresBefore(later.lastAt()));

        assertThat(failuresOf("ada")).as("failed a millisecond before").isEqualTo(SignInFailures.NONE);
        assertThat(failuresOf("ben")).as("failed at that moment").isEqualTo(later);
    }

    @Test
    void to_clear_or_forget_what_there_is_not_is_no_mistake() {
        store.write(() -> {
            attempts().clear("ada");
            attempts().forget(ADA);
        });

        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
    }

    @Test
    void what_is_rolled_back_leaves_what_was_there() {
        for (int i = 0; i < SignInAttempts.SOURCES; i++) {
            remember("source " + i);
        }
        store.write(() -> attempts().keep("ada", new SignInFailures(2, MovableClock.START)));

        leaveNoTraceWhenUndone(
                this::whatIsThere,
                () -> attempts().keep("ada", new SignInFailures(3, clock.instant())),
                () -> attempts().keep("ben", new SignInFailures(1, clock.instant())),
                () -> attempts().clear("ada"),
                () -> attempts().forgetFailuresBefore(MovableClock.START.plusSeconds(1)),
                () -> attempts().remember(ADA, "one more", clock.instant().plusSeconds(1)),
                () -> attempts().remember(BEN, "source 0", clock.instant()),
                () -> attempts().forget(ADA));
    }

    private List<Object> whatIsThere() {
        return List.of(
                attempts().failuresOf("ada"),
                attempts().failuresOf("ben"),
                attempts().isKnown(ADA, "source 0"),
                attempts().isKnown(ADA, "source 1"),
                attempts().isKnown(ADA, "one more"),
                attempts().isKnown(BEN, "source 0"));
    }

    @Test
    void they_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> attempts().failuresOf("ada"),
                () -> attempts().keep("ada", new SignInFailures(1, clock.instant())),
                () -> attempts().clear("ada"),
                () -> attempts().remember(ADA, "203.0.113.7", clock.instant()),
                () -> attempts().isKnown(ADA, "203.0.113.7"),
                () -> attempts().forget(ADA),
                () -> attempts().forgetFailuresBefore(clock.instant()));
    }

    private void remember(String source) {
        clock.pass(Duration.ofSeconds(1));
        store.write(() -> attempts().remember(ADA, source, clock.instant()));
    }

    private SignInFailures failuresOf(String account) {
        return store.commit(() -> attempts().failuresOf(account));
    }

    private boolean isKnown(PersonId person, String source) {
        return store.commit(() -> attempts().isKnown(person, source));
    }

    private SignInAttempts attempts() {
        return store.people().attempts();
    }
}
