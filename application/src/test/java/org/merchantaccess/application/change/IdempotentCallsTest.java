package org.merchantaccess.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.TransactionalUseCases;
import org.merchantaccess.application.idempotency.CallResult;
import org.merchantaccess.application.idempotency.IdempotencyFailure;
import org.merchantaccess.application.idempotency.IdempotentCall;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

@Timeout(30)
class IdempotentCallsTest {

    private static final IdempotentCall CALL = new IdempotentCall("key 1", "open", "k", "Corner Shop");

    private final MovableClock clock = new MovableClock();
    private final Ports memory = InMemory.ports(clock);
    private final FragileTransactions transactions =
            new FragileTransactions(memory.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            memory.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions)),
            AccessSettings.of(Environment.TEST));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_repeat_returns_the_recorded_response_and_changes_nothing() {
        String first = made(open(CALL));

        assertThat(repeated(open(CALL))).isEqualTo(first);
        assertThat(repeated(open(CALL))).isEqualTo(first);
        assertThat(merchants()).containsExactly(first);
    }

    @Test
    void a_key_cannot_be_reused_with_other_content() {
        made(open(CALL));

        assertThat(open(new IdempotentCall("key 1", "open", "k", "Other Shop")))
                .isEqualTo(Either.left(new IdempotencyFailure.KeyReused<>()));
        assertThat(merchants()).hasSize(1);
    }

    @Test
    void keys_are_separate_per_caller_and_operation() {
        made(open(CALL));

        made(open(new IdempotentCall("key 2", "open", "k", "Corner Shop")));
        made(open(new IdempotentCall("key 1", "open other", "k", "Corner Shop")));
        made(open(new IdempotentCall("key 1", "open", "K", "Corner Shop")));
        made(open(new IdempotentCall("key", "1open", "k", "Corner Shop")));

        assertThat(merchants()).hasSize(5);
    }

    @Test
    void a_refused_call_is_not_recorded() {
        assertThat(once(CALL, useCases -> opened(useCases, "Corner Shop").flatMap(refused -> Either.left("no"))))
                .isEqualTo(Either.left(new IdempotencyFailure.Refused<>("no")));

        assertThat(merchants()).isEmpty();
        made(open(new IdempotentCall("key 1", "open", "k", "Other Shop")));
    }

    @Test
    void a_response_with_a_secret_is_not_recorded_and_the_call_not_repeated() {
        access.once(CALL, useCases -> opened(useCases, "Corner Shop"), secret -> Option.none());

        assertThat(open(CALL)).isEqualTo(Either.left(new IdempotencyFailure.ResponseNotRecorded<>()));
        assertThat(merchants()).hasSize(1);
    }

    @Test
    void a_repeat_while_the_first_call_runs_is_refused() {
        made(once(CALL, useCases -> {
            assertThat(open(CALL)).isEqualTo(Either.left(new IdempotencyFailure.StillRunning<>()));
            return opened(useCases, "Corner Shop");
        }));

        repeated(open(CALL));
    }

    @Test
    void a_key_can_be_reused_after_a_day() {
        made(open(CALL));

        clock.pass(Duration.ofHours(24));
        repeated(open(CALL));
        clock.pass(Duration.ofMillis(1));
        made(open(CALL));

        assertThat(merchants()).hasSize(2);
    }

    @Test
    void a_commit_that_fails_leaves_neither_the_change_nor_the_record() {
        transactions.failToCommit();
        assertThat(open(CALL)).isEqualTo(Either.left(new IdempotencyFailure.StoreUnavailable<>()));

        transactions.recover();
        assertThat(merchants()).isEmpty();
        made(open(CALL));
        assertThat(merchants()).hasSize(1);
    }

    @Test
    void a_call_with_an_unconfirmed_commit_is_not_made_again() {
        transactions.loseConfirmations();
        assertThat(open(CALL))
                .isEqualTo(Either.left(new IdempotencyFailure.StoreUnavailable<>(UnavailableReason.OUTCOME_UNKNOWN)));

        transactions.recover();
        assertThat(merchants()).containsExactly(repeated(open(CALL)));
    }

    @Test
    void a_call_that_throws_can_be_repeated() {
        assertThatThrownBy(() -> once(CALL, useCases -> {
                    opened(useCases, "Corner Shop");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(merchants()).isEmpty();
        made(open(CALL));
    }

    @Test
    void a_call_does_not_succeed_when_a_part_of_it_was_refused() {
        assertThatThrownBy(() -> once(CALL, useCases -> {
                    useCases.merchants().read().handle(ReadMerchant.Query.of(new MerchantId("mer_none")));
                    return Either.right("done");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changes_of_a_call_become_effective_after_the_commit() {
        CompletableFuture<Void> effective = new CompletableFuture<>();
        made(access.once(
                CALL,
                useCases -> open(useCases, "Corner Shop")
                        .mapLeft(Object::toString)
                        .map(committed -> {
                            committed.effective().thenAccept(effective::complete);
                            assertThat(effective).isNotDone();
                            return committed.result().id().text();
                        }),
                Option::some));

        assertThat(effective).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void one_of_many_concurrent_equal_calls_is_made() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch ready = new CountDownLatch(8);
        List<CompletableFuture<Either<IdempotencyFailure<String>, CallResult<String>>>> calls = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            return open(CALL);
                        },
                        threads))
                .toList();
        ready.await();

        assertThat(calls.stream()
                        .map(CompletableFuture::join)
                        .filter(outcome -> outcome.exists(result -> result instanceof CallResult.Made)))
                .hasSize(1);
        assertThat(merchants()).containsExactly(repeated(open(CALL)));
        threads.shutdown();
    }

    private Either<IdempotencyFailure<String>, CallResult<String>> open(IdempotentCall call) {
        return once(call, useCases -> opened(useCases, call.content()));
    }

    private Either<IdempotencyFailure<String>, CallResult<String>> once(
            IdempotentCall call, Function<TransactionalUseCases, Either<String, String>> work) {
        return access.once(call, work, Option::some);
    }

    private static Either<String, String> opened(TransactionalUseCases useCases, String name) {
        return open(useCases, name)
                .mapLeft(Object::toString)
                .map(committed -> committed.result().id().text());
    }

    private static Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> open(
            TransactionalUseCases useCases, String name) {
        return useCases.merchants().open().handle(OpenMerchantProfile.Command.of(name, Scenario.ADA));
    }

    private List<String> merchants() {
        return access.merchants().list().handle(ListMerchants.Query.of(PageRequest.first())).get().items().stream()
                .map(profile -> profile.id().text())
                .toList();
    }

    private static String made(Either<IdempotencyFailure<String>, CallResult<String>> outcome) {
        return outcome.get().match(Function.identity(), repeated -> {
            throw new AssertionError("was made before: " + repeated.answer());
        });
    }

    private static String repeated(Either<IdempotencyFailure<String>, CallResult<String>> outcome) {
        return outcome.get()
                .match(
                        made -> {
                            throw new AssertionError("was made now: " + made);
                        },
                        repeated -> {
                            assertThat(repeated.effective().toCompletableFuture())
                                    .succeedsWithin(Duration.ofSeconds(20));
                            return repeated.answer();
                        });
    }
}
