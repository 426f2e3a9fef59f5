package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** Two nodes change the same store at the same time, and each change is either made or refused by a rule. */
@Tag("slow")
class ConcurrentNodesTest {

    private static final int CONNECTIONS = 25;
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);
    private List<Node> nodes = List.of();

    @BeforeEach
    void startNodes() {
        nodes = Stream.generate(
                        () -> new Node(OpenPostgresqlStores.ports(stores.opened(database, CONNECTIONS, CLOCK), CLOCK)))
                .limit(2)
                .toList();
        awaitConnections();
    }

    /** A pool that is still opening connections would let some of many callers wait for too long. */
    private void awaitConnections() {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (Integer.parseInt(
                        database.text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"))
                < nodes.size() * CONNECTIONS) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            sleep();
        }
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(node -> node.access().close());
        stores.close();
        TestServer.takeBack(database);
    }

    @RepeatedTest(3)
    @Tag("S58")
    @Tag("R1")
    void one_of_fifty_concurrent_creations_of_the_same_name_succeeds() {
        MerchantId shop = scenario(0).open("Corner Shop");

        List<Either<ChangeFailure<CredentialFailure>, ?>> outcomes = ConcurrentRun.inThreads(
                50, thread -> creates(thread, shop, thread % 3 == 0 ? "Payments" : " PAYMENTS "));

        assertThat(outcomes).filteredOn(Either::isRight).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Either::isLeft)
                .hasSize(49)
                .allMatch(outcome -> isNameTaken(outcome.getLeft()) || hadToWaitTooLong(outcome.getLeft()));
        assertThat(scenario(1).profile(shop).credentials().all()).hasSize(1);
        assertAuditTrailIsIntact(shop, 2);
    }

    private static boolean isNameTaken(ChangeFailure<CredentialFailure> failure) {
        return failure instanceof ChangeFailure.Refused<CredentialFailure> refused
                && refused.reason() instanceof CredentialFailure.NameTaken;
    }

    /** The database ends a wait for the lock of a merchant after 1.8 s, which fifty changes may need on a busy machine. */
    private static boolean hadToWaitTooLong(ChangeFailure<CredentialFailure> failure) {
        return failure.equals(new ChangeFailure.StoreUnavailable<>(UnavailableReason.NO_ANSWER));
    }

    /** Each thread changes both merchants, in its own order. */
    @RepeatedTest(3)
    void changes_of_two_merchants_in_opposite_order_do_not_block_each_other() {
        List<MerchantId> shops = List.of(scenario(0).open("Shop 1"), scenario(0).open("Shop 2"));

        List<Boolean> done = ConcurrentRun.inThreads(8, thread -> {
            for (int i = 0; i < 10; i++) {
                MerchantId shop = shops.get((thread + i) % 2);
                assertThat(createsAtLast(thread, shop, "App " + thread + " " + i)
                                .isRight())
                        .isTrue();
            }
            return true;
        });

        assertThat(done).hasSize(8);
        shops.forEach(shop -> assertAuditTrailIsIntact(shop, 41));
    }

    /** Repeats a creation that had to wait too long, and so was rolled back. */
    private Either<ChangeFailure<CredentialFailure>, ?> createsAtLast(int thread, MerchantId shop, String name) {
        Either<ChangeFailure<CredentialFailure>, ?> outcome = creates(thread, shop, name);
        for (int repeats = 0; repeats < 20 && outcome.isLeft() && hadToWaitTooLong(outcome.getLeft()); repeats++) {
            outcome = creates(thread, shop, name);
        }
        return outcome;
    }

    /** A transaction that locks two merchants may meet another that locks them in the opposite order. */
    @RepeatedTest(3)
    void of_two_transactions_that_lock_merchants_in_opposite_order_at_least_one_commits() {
        List<MerchantId> shops = List.of(scenario(0).open("Shop 1"), scenario(0).open("Shop 2"));
        long start = System.nanoTime();

        List<Either<String, Boolean>> outcomes = ConcurrentRun.inThreads(2, thread -> {
            Store store = Store.of(nodes.get(thread).ports());
            return store.transactions().inTransaction(() -> "unavailable", () -> {
                for (int i = 0; i < 2; i++) {
                    store.profiles()
                            .save(store.profiles()
                                    .findForChange(shops.get((thread + i) % 2))
                                    .get());
                    sleep();
                }
                return Either.right(true);
            });
        });

        assertThat(outcomes).anyMatch(Either::isRight);
        assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Either<ChangeFailure<CredentialFailure>, ?> creates(int thread, MerchantId shop, String name) {
        return nodes.get(thread % 2)
                .access()
                .credentials()
                .create()
                .handle(CreateAppCredential.Command.of(shop, name, Scenario.ADA));
    }

    private void assertAuditTrailIsIntact(MerchantId merchant, long entries) {
        assertThat(nodes.get(0)
                        .access()
                        .audit()
                        .verify()
                        .handle(VerifyAudit.Query.of(merchant))
                        .map(report ->
                                report.firstBad().isEmpty() ? report.end().length() : -1))
                .isEqualTo(Either.right(entries));
    }

    private Scenario scenario(int node) {
        return Scenario.on(nodes.get(node).access());
    }

    /** One instance on the store. */
    private record Node(Ports ports, MerchantAccess access) {

        Node(Ports ports) {
            this(ports, MerchantAccess.on(ports, AccessSettings.of(Environment.TEST)));
        }
    }
}
