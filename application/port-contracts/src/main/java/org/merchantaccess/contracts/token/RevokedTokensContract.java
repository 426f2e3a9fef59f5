package org.merchantaccess.contracts.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

/** Contract of {@link RevokedTokens}: a revoked token is kept until it expires. */
public abstract class RevokedTokensContract extends StoreContract {

    private static final Instant END = MovableClock.START.plus(Duration.ofHours(1));

    private final RevokedToken first = token("first", Credentials.PAYMENTS, END);
    private final RevokedToken second = token("second", Credentials.PAYMENTS, END.plusSeconds(1));
    private final RevokedToken refund = token("refund", Credentials.REFUNDS, END);

    @Override
    protected List<Class<?>> ports() {
        return List.of(RevokedTokens.class);
    }

    @Test
    @Tag("R17")
    void added_tokens_are_returned_as_they_were_added() {
        assertThat(add(first, second, refund)).containsExactlyInAnyOrder(first, second, refund);

        assertThat(unexpired(clock.instant())).containsExactlyInAnyOrder(first, second, refund);
    }

    @Test
    void only_tokens_that_were_not_revoked_before_count_as_added() {
        add(first);

        assertThat(add(second, first)).containsExactly(second);
        assertThat(add(second, first)).isEmpty();
        assertThat(add(refund, refund)).containsExactly(refund);
        assertThat(add()).isEmpty();
        assertThat(unexpired(clock.instant())).containsExactlyInAnyOrder(first, second, refund);
    }

    @Test
    void ids_differ_in_case() {
        assertThat(add(token("a", Credentials.PAYMENTS, END))).hasSize(1);
        assertThat(add(token("A", Credentials.PAYMENTS, END))).hasSize(1);
    }

    @Test
    void unexpired_tokens_of_an_app_id_are_counted() {
        add(first, second, refund);

        assertThat(count(Credentials.PAYMENTS, END.minusMillis(1))).isEqualTo(2);
        assertThat(count(Credentials.PAYMENTS, END)).isEqualTo(1);
        assertThat(count(Credentials.PAYMENTS, END.plusSeconds(1))).isZero();
        assertThat(count(Credentials.REFUNDS, clock.instant())).isEqualTo(1);
        assertThat(count(Credentials.UNKNOWN, clock.instant())).isZero();
    }

    @Test
    void a_token_is_unexpired_until_its_end() {
        add(first, second);

        assertThat(unexpired(END.minusMillis(1))).containsExactlyInAnyOrder(first, second);
        assertThat(unexpired(END)).containsExactly(second);
        assertThat(unexpired(END.plusSeconds(1))).isEmpty();
    }

    @Test
    void tokens_that_expired_before_a_time_are_deleted() {
        add(first, second);

        store.write(() -> store.revokedTokens().deleteExpired(END.plusMillis(1)));

        assertThat(unexpired(clock.instant())).containsExactly(second);
        assertThat(add(first)).containsExactly(first);
    }

    @Test
    void rolled_back_changes_leave_the_revoked_tokens_unchanged() {
        add(first);

        assertRollbackRestores(
                () -> store.revokedTokens().unexpired(clock.instant()),
                () -> store.revokedTokens().add(List.of(second)),
                () -> store.revokedTokens().deleteExpired(END.plusSeconds(10)),
                () -> store.revokedTokens().add(List.of(refund)));
    }

    @Test
    void concurrent_revocations_of_the_same_tokens_add_each_once() {
        List<RevokedToken> tokens = List.of(first, second, refund);
        List<RevokedToken> reversed = List.of(refund, second, first);

        List<List<RevokedToken>> added = ConcurrentRun.inThreads(
                4, thread -> store.commit(() -> store.revokedTokens().add(thread % 2 == 0 ? tokens : reversed)));

        assertThat(added.stream().flatMap(List::stream)).containsExactlyInAnyOrder(first, second, refund);
    }

    @Test
    void revoked_tokens_are_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> store.revokedTokens().add(List.of(first)),
                () -> store.revokedTokens().count(Credentials.PAYMENTS, END),
                () -> store.revokedTokens().unexpired(END),
                () -> store.revokedTokens().deleteExpired(END));
    }

    private static RevokedToken token(String id, AppId appId, Instant expiresAt) {
        return new RevokedToken(new TokenId(id), appId, expiresAt);
    }

    private List<RevokedToken> add(RevokedToken... tokens) {
        return store.commit(() -> store.revokedTokens().add(List.of(tokens)));
    }

    private long count(AppId appId, Instant now) {
        return store.commit(() -> store.revokedTokens().count(appId, now));
    }

    private List<RevokedToken> unexpired(Instant now) {
        return store.commit(() -> store.revokedTokens().unexpired(now));
    }
}
