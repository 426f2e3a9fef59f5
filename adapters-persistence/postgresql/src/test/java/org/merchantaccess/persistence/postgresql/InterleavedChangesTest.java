package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.persistence.postgresql.InterruptibleStatements.Moment;
import org.merchantaccess.persistence.postgresql.ShopChange.Shop;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** Two nodes change the same merchant. Wherever the second change begins, the result is that of one change after the other. */
@Tag("slow")
class InterleavedChangesTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final HikariDataSource pool = NodeOnDataSource.poolOf(database);
    private final HikariDataSource otherPool = NodeOnDataSource.poolOf(database);
    private final InterruptibleStatements statements = new InterruptibleStatements(pool);
    private NodeOnDataSource node;
    private NodeOnDataSource otherNode;

    @BeforeEach
    void open() {
        Path keys = folder.resolve("test.keys");
        node = NodeOnDataSource.open(statements.source(), keys, CLOCK);
        otherNode = NodeOnDataSource.open(otherPool, keys, CLOCK);
    }

    @AfterEach
    void close() {
        node.close();
        otherNode.close();
        pool.close();
        otherPool.close();
        TestServer.takeBack(database);
    }

    @ParameterizedTest
    @EnumSource
    void interleaved_changes_have_the_result_of_one_change_after_the_other(ShopChange change) {
        for (ShopChange other : ShopChange.values()) {
            List<Result> allowed = List.of(
                    inOrder(change, other),
                    inOrder(other, change).swapped(),
                    alone(change),
                    alone(other).swapped());
            int number = 1;
            while (check(change, other, number, allowed)) {
                number++;
            }
            assertThat(number).isGreaterThan(5);
        }
    }

    private Result inOrder(ShopChange change, ShopChange next) {
        MerchantAccess access = node.access();
        Shop shop = Shop.openedBy(access);
        String first = outcome(change.make(access, shop));
        String second = outcome(next.make(access, shop));
        return new Result(first, second, shop.state(access));
    }

    /** Returns the result if the other change had to wait too long, as on a busy machine. */
    private Result alone(ShopChange change) {
        MerchantAccess access = node.access();
        Shop shop = Shop.openedBy(access);
        String made = outcome(change.make(access, shop));
        return new Result(made, new ChangeFailure.StoreUnavailable<>().toString(), shop.state(access));
    }

    /** Returns true if the change has that many statements. */
    private boolean check(ShopChange change, ShopChange other, int number, List<Result> allowed) {
        Shop shop = Shop.openedBy(node.access());
        List<String> outcomes = new ArrayList<>();
        List<CompletableFuture<String>> others = new ArrayList<>();

        boolean isReached = statements.interrupt(
                Moment.BEFORE,
                number,
                connection -> others.add(begun(other, shop)),
                () -> outcomes.add(outcome(change.make(node.access(), shop))));

        if (isReached) {
            String otherOutcome = others.get(0).orTimeout(20, TimeUnit.SECONDS).join();
            String at = other + " before statement " + number + " of " + change;
            assertThat(allowed).as(at).contains(new Result(outcomes.get(0), otherOutcome, shop.state(node.access())));
            assertThat(node.access()
                            .audit()
                            .verify()
                            .handle(VerifyAudit.Query.of(shop.merchant().id()))
                            .exists(report -> report.firstBad().isEmpty()))
                    .as(at)
                    .isTrue();
        }
        return isReached;
    }

    /** Begins the change on the other node; returns once it has ended, or waits for a lock. */
    private CompletableFuture<String> begun(ShopChange change, Shop shop) {
        CompletableFuture<String> begun =
                CompletableFuture.supplyAsync(() -> outcome(change.make(otherNode.access(), shop)));
        while (!begun.isDone() && !isWaitingForLock()) {
            Thread.onSpinWait();
        }
        return begun;
    }

    private boolean isWaitingForLock() {
        return !database.text("""
                        SELECT count(*) FROM pg_stat_activity
                          WHERE wait_event_type = 'Lock' AND datname = current_database()""").equals("0");
    }

    /** Returns the kind of the outcome, without the values that differ from shop to shop. */
    private static String outcome(Either<? extends ChangeFailure<?>, ? extends Committed<?>> outcome) {
        return outcome.fold(
                failure -> failure instanceof ChangeFailure.Refused<?> refused
                        ? refused.reason().getClass().getSimpleName()
                        : failure.toString(),
                made -> "made");
    }

    /** The outcomes of two changes, and the state after both. */
    private record Result(String outcome, String other, String state) {

        Result swapped() {
            return new Result(other, outcome, state);
        }
    }
}
