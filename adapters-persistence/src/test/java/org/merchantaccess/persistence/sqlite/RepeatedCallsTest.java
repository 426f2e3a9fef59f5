package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.idempotency.CallResult;
import org.merchantaccess.application.idempotency.IdempotencyFailure;
import org.merchantaccess.application.idempotency.IdempotentCall;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.contracts.fixture.Scenario;

/** A call with an idempotency key is executed once, despite failures of the store or the process. */
class RepeatedCallsTest {

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();
    private StoreFiles files;
    private AccessOnStore node;
    private CompletableFuture<Void> effective = CompletableFuture.completedFuture(null);

    @BeforeEach
    void start() {
        files = AccessOnStore.filesIn(folder);
        node = AccessOnStore.in(files, new WatchedConnections(files.database(), faults), UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_repeat_after_a_restart_gets_the_first_response() {
        String first = made(open("Shop"));
        node.close();
        node = AccessOnStore.in(files);

        assertThat(open("Shop").get()).isInstanceOf(CallResult.Repeated.class);
        assertThat(answerOf(open("Shop"))).isEqualTo(first);
        assertThat(merchantsNamed("Shop")).containsExactly(first);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S35")
    void a_repeat_after_a_database_failure_neither_loses_nor_duplicates_the_change(Faults.Fault fault) {
        int call = 0;
        boolean hasFailed = true;
        while (hasFailed) {
            String name = "Shop " + ++call;
            faults.failAt(call, fault);
            Either<IdempotencyFailure<String>, CallResult<String>> first = open(name);
            first.forEach(answered -> effective.orTimeout(20, TimeUnit.SECONDS).join());
            hasFailed = faults.haveOccurred();

            String answer = answerOf(open(name));

            assertThat(merchantsNamed(name))
                    .as("%s at call %s: %s", fault, call, first)
                    .containsExactly(answer);
        }
        assertThat(call).isGreaterThan(10);
    }

    private Either<IdempotencyFailure<String>, CallResult<String>> open(String name) {
        return node.access()
                .once(
                        new IdempotentCall("key 1", "open", name, name),
                        useCases -> useCases.merchants()
                                .open()
                                .handle(OpenMerchantProfile.Command.of(name, Scenario.ADA))
                                .peek(committed ->
                                        effective = committed.effective().toCompletableFuture())
                                .map(committed -> committed.result().id().text())
                                .mapLeft(Object::toString),
                        Option::some);
    }

    private static String made(Either<IdempotencyFailure<String>, CallResult<String>> outcome) {
        return ((CallResult.Made<String>) outcome.get()).result();
    }

    private static String answerOf(Either<IdempotencyFailure<String>, CallResult<String>> outcome) {
        return outcome.getOrElseThrow(failure -> new AssertionError(failure))
                .match(made -> made, CallResult.Repeated::answer);
    }

    private List<String> merchantsNamed(String name) {
        return node.profiles().stream()
                .filter(profile -> profile.name().text().equals(name))
                .map(profile -> profile.id().text())
                .toList();
    }
}
