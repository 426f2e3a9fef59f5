package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.SignInFailures;

/** Contract of {@link SignInAttempts}: stores failures per account and known sources per person. */
public abstract class SignInAttemptsContract extends PeopleStoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    @Override
    protected List<Class<?>> ports() {
        return List.of(SignInAttempts.class);
    }

    @Test
    void new_store_has_no_failures() {
        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
    }

    @Test
    void stores_failures_per_account_until_they_are_cleared() {
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
    void removes_old_failures() {
        store.write(() -> attempts().keep("ada", new SignInFailures(2, clock.instant())));
        store.write(() ->
                attempts().keep("ben", new SignInFailures(2, clock.instant().plusSeconds(1))));

        store.write(() -> attempts().forgetFailuresBefore(clock.instant().plusSeconds(1)));

        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
        assertThat(failuresOf("ben").count()).isEqualTo(2);
    }

    @Test
    void drops_the_account_with_the_oldest_failure() {
        store.writeInBulk(() -> {
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
    void stores_known_sources_per_person() {
        store.write(() -> attempts().remember(ADA, "203.0.113.7", clock.instant()));

        assertThat(isKnown(ADA, "203.0.113.7")).isTrue();
        assertThat(isKnown(ADA, "203.0.113.8")).isFalse();
        assertThat(isKnown(BEN, "203.0.113.7")).isFalse();

        store.write(() -> attempts().forget(ADA));
        assertThat(isKnown(ADA, "203.0.113.7")).isFalse();
    }

    @Test
    void stores_the_latest_sources_of_a_person() {
        for (int i = 0; i < SignInAttempts.SOURCES; i++) {
            remember("source " + i);
        }
        remember("source 0");
        remember("one more");

        assertThat(isKnown(ADA, "source 0")).isTrue();
        assertThat(isKnown(ADA, "source 1")).as("the least recent source").isFalse();
        assertThat(isKnown(ADA, "source 2")).isTrue();
        assertThat(isKnown(ADA, "one more")).isTrue();
    }

    @Test
    void keeps_failures_exactly_at_the_limit() {
        SignInFailures later = new SignInFailures(1, MovableClock.START.plusMillis(1));
        store.write(() -> attempts().keep("ada", new SignInFailures(1, MovableClock.START)));
        store.write(() -> attempts().keep("ben", later));

        store.write(() -> attempts().forgetFailuresBefore(later.lastAt()));

        assertThat(failuresOf("ada")).as("failed a millisecond before").isEqualTo(SignInFailures.NONE);
        assertThat(failuresOf("ben")).as("failed at the limit").isEqualTo(later);
    }

    @Test
    void clearing_missing_failures_has_no_effect() {
        store.write(() -> {
            attempts().clear("ada");
            attempts().forget(ADA);
        });

        assertThat(failuresOf("ada")).isEqualTo(SignInFailures.NONE);
    }

    @Test
    void rollback_restores_the_previous_state() {
        for (int i = 0; i < SignInAttempts.SOURCES; i++) {
            remember("source " + i);
        }
        store.write(() -> attempts().keep("ada", new SignInFailures(2, MovableClock.START)));

        assertRollbackRestores(
                this::currentState,
                () -> attempts().keep("ada", new SignInFailures(3, clock.instant())),
                () -> attempts().keep("ben", new SignInFailures(1, clock.instant())),
                () -> attempts().clear("ada"),
                () -> attempts().forgetFailuresBefore(MovableClock.START.plusSeconds(1)),
                () -> attempts().remember(ADA, "one more", clock.instant().plusSeconds(1)),
                () -> attempts().remember(BEN, "source 0", clock.instant()),
                () -> attempts().forget(ADA));
    }

    private List<Object> currentState() {
        return List.of(
                attempts().failuresOf("ada"),
                attempts().failuresOf("ben"),
                attempts().isKnown(ADA, "source 0"),
                attempts().isKnown(ADA, "source 1"),
                attempts().isKnown(ADA, "one more"),
                attempts().isKnown(BEN, "source 0"));
    }

    @Test
    void rejects_access_outside_a_transaction() {
        assertRequiresTransaction(
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
        return people.attempts();
    }
}
