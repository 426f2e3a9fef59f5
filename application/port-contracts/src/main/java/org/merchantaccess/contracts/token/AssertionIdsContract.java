package org.merchantaccess.contracts.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.LoginAssertion;

/** Contract of {@link AssertionIds}: each assertion is accepted once. */
public abstract class AssertionIdsContract extends StoreContract {

    private static final Instant END = MovableClock.START.plus(LoginAssertion.MAX_LIFETIME);

    @Override
    protected List<Class<?>> ports() {
        return List.of(AssertionIds.class);
    }

    @Test
    void an_id_is_claimed_once() {
        assertThat(claim(Credentials.PAYMENTS, "one")).isTrue();
        assertThat(claim(Credentials.PAYMENTS, "one")).isFalse();
        assertThat(claim(Credentials.PAYMENTS, "two")).isTrue();
    }

    @Test
    void a_second_claim_in_the_same_transaction_is_refused() {
        List<Boolean> claimed =
                store.commit(() -> List.of(claimed(Credentials.PAYMENTS, "one"), claimed(Credentials.PAYMENTS, "one")));

        assertThat(claimed).containsExactly(true, false);
    }

    @Test
    void ids_of_different_app_ids_are_independent() {
        assertThat(claim(Credentials.PAYMENTS, "one")).isTrue();
        assertThat(claim(Credentials.REFUNDS, "one")).isTrue();
    }

    @Test
    void ids_are_compared_exactly() {
        List<String> ids = List.of(
                "one", "One", " one", "one ", "'; DROP TABLE x", "Žižkov", "\u0000", "\uD83D\uDC5F", "x".repeat(255));

        assertThat(ids).allMatch(id -> claim(Credentials.PAYMENTS, id));
        assertThat(ids).noneMatch(id -> claim(Credentials.PAYMENTS, id));
    }

    @Test
    void a_rolled_back_id_can_be_claimed() {
        undo(() -> claimed(Credentials.PAYMENTS, "one"));

        assertThat(claim(Credentials.PAYMENTS, "one")).isTrue();
    }

    @Test
    void an_id_is_deleted_once_its_assertion_has_expired() {
        claim(Credentials.PAYMENTS, "one");

        store.write(() -> store.assertionIds().deleteExpired(END));
        assertThat(claim(Credentials.PAYMENTS, "one")).isFalse();

        store.write(() -> store.assertionIds().deleteExpired(END.plusMillis(1)));
        assertThat(claim(Credentials.PAYMENTS, "one")).isTrue();
    }

    @Test
    void all_changes_of_one_transaction_are_kept() {
        claim(Credentials.PAYMENTS, "one");

        store.write(() -> {
            claimed(Credentials.PAYMENTS, "two");
            store.assertionIds().deleteExpired(END.plusMillis(1));
            claimed(Credentials.PAYMENTS, "three");
        });

        assertThat(claim(Credentials.PAYMENTS, "one")).isTrue();
        assertThat(claim(Credentials.PAYMENTS, "three")).isFalse();
    }

    @Test
    void a_rolled_back_deletion_deletes_nothing() {
        claim(Credentials.PAYMENTS, "one");

        undo(() -> store.assertionIds().deleteExpired(END.plus(Duration.ofDays(1))));

        assertThat(claim(Credentials.PAYMENTS, "one")).isFalse();
    }

    @Test
    void concurrent_claims_of_an_id_succeed_once() {
        List<Boolean> claimed = ConcurrentRun.inThreads(4, thread -> claim(Credentials.PAYMENTS, "one"));

        assertThat(claimed).containsOnlyOnce(true);
        assertThat(IntStream.range(0, 3).mapToObj(i -> claim(Credentials.PAYMENTS, "one")))
                .containsOnly(false);
    }

    @Test
    void ids_are_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> claimed(Credentials.PAYMENTS, "one"),
                () -> store.assertionIds().deleteExpired(END));
    }

    private boolean claim(AppId appId, String id) {
        return store.commit(() -> claimed(appId, id));
    }

    private boolean claimed(AppId appId, String id) {
        return store.assertionIds().claim(appId, id, END);
    }
}
