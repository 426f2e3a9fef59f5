package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.RefusalReaders;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.CuttingProxy.Cut;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** Nodes write refusals and use counts in batches: without deadlock, and each at most once. */
class BatchesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final AppId APP_ID = Credentials.appId(1);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
        TestServer.takeBack(database);
    }

    @Test
    void a_refusal_that_the_database_cannot_store_is_dropped_and_the_others_are_written() {
        Ports ports = OpenPostgresqlStores.ports(stores.opened(database, 4, CLOCK), CLOCK);
        RefusalQueue queue = new RefusalQueue(
                ports.store().transactions(),
                ports.store().refusals(),
                ports.store().statistics(),
                new RefusalReaders(new AccessDirectory()),
                ports.system().ticker(),
                StoreTopology.SHARED);
        for (int i = 0; i < 50; i++) {
            // PostgreSQL stores no text with U+0000.
            queue.add(refusal(i, i == 7 ? "request \0" : "request"), () -> true);
        }

        queue.flushBeforeClosing();

        Store store = Store.of(ports);
        List<RecordedRefusal> written = store.commit(() -> store.refusals()
                .of(Option.some(Merchants.CORNER_SHOP), RefusalCriteria.none(), new PageRequest(100, 0, ""))
                .items());
        assertThat(written)
                .extracting(RecordedRefusal::appId)
                .hasSize(49)
                .doesNotContain(Credentials.appId(7).text());
        assertThat(queue.dropped()).isEqualTo(1);
    }

    private static Refusal refusal(int number, String requestId) {
        return new Refusal(
                RefusalCause.WRONG_APP_KEY,
                Option.some(Merchants.CORNER_SHOP),
                Option.some(Credentials.appId(number)),
                Allowlists.OFFICE,
                true,
                CLOCK.instant(),
                requestId);
    }

    @Test
    void counts_whose_commit_was_not_answered_are_dropped_and_never_added_twice() {
        try (CuttingProxy proxy = CuttingProxy.to(TestServer.port());
                PostgresqlStore opened = through(proxy)) {
            Ports ports = OpenPostgresqlStores.ports(opened, CLOCK);
            Store store = Store.of(ports);
            UseCounter counter = new UseCounter(
                    cutting(ports.store().transactions(), proxy),
                    store.usage(),
                    store.statistics(),
                    ports.system().ticker(),
                    StoreTopology.SHARED);
            counter.count(
                    UseKind.CALL,
                    APP_ID,
                    Allowlists.OFFICE,
                    Option.some(KeyNumber.FIRST),
                    Option.some(ENTRY),
                    CLOCK.instant());

            counter.flush();
            counter.flush();
            counter.flush();

            assertThat(store.commit(() -> store.usage().hits(ENTRY)).map(UseCount::times))
                    .isEqualTo(Option.some(1L));
            assertThat(store.commit(() -> store.usage().lastUse(APP_ID))).isNotEmpty();
            assertThat(store.commit(() -> store.usage().keyUses(APP_ID, KeyNumber.FIRST)))
                    .extracting(use -> use.count().times())
                    .containsExactly(1L);
            assertThat(counter.dropped()).isEqualTo(3);
        }
    }

    /** Loses the response to each COMMIT. */
    private static Transactions cutting(Transactions store, CuttingProxy proxy) {
        return new Transactions() {
            @Override
            public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
                return store.inTransaction(
                        whenUnavailable, () -> work.get().peek(done -> proxy.cutAtNextCommit(Cut.RESPONSE)));
            }
        };
    }

    private PostgresqlStore through(CuttingProxy proxy) {
        PostgresqlAddress address = PostgresqlAddress.parse(
                        "jdbc:postgresql://localhost:" + proxy.port() + "/" + database.name(), TestServer.SERVER, "")
                .getOrElseThrow(failure -> new AssertionError(failure));
        return PostgresqlStore.open(
                        PostgresqlDatabase.at(address, OpenPostgresqlStores.patient(4)),
                        stores.keysOf(database),
                        Environment.TEST,
                        false,
                        new RandomIdentifiers(),
                        CLOCK,
                        List.of(new PeopleTables()))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Test
    void batches_of_several_nodes_with_the_same_keys_are_all_written() {
        List<Store> nodes = List.of(stores.opened(database, 4, CLOCK), stores.opened(database, 4, CLOCK)).stream()
                .map(opened -> Store.of(OpenPostgresqlStores.ports(opened, CLOCK)))
                .toList();
        Instant at = CLOCK.instant();

        ConcurrentRun.inThreads(4, thread -> {
            Store store = nodes.get(thread % 2);
            for (int round = 0; round < 10; round++) {
                store.write(() -> store.usage().addUses(uses(at)));
                store.write(() -> store.usage().addHits(hits(at)));
                store.write(() -> store.usage().addKeyUses(keyUses(at)));
            }
            return thread;
        });

        assertThat(database.text("SELECT min(times) || ' ' || max(times) FROM use_count"))
                .isEqualTo("40 40");
        assertThat(database.text("SELECT min(times) || ' ' || max(times) FROM allowlist_hit"))
                .isEqualTo("40 40");
        assertThat(database.text("SELECT min(times) || ' ' || max(times) FROM key_use"))
                .isEqualTo("40 40");
    }

    private static SortedMap<UseKey, UseCount> uses(Instant at) {
        SortedMap<UseKey, UseCount> uses = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            uses.put(
                    UseKey.at(at, Credentials.appId(i), UseKind.CALL, Option.some(Allowlists.OFFICE)),
                    new UseCount(1, at, at));
        }
        return uses;
    }

    private static SortedMap<KeyUseKey, UseCount> keyUses(Instant at) {
        SortedMap<KeyUseKey, UseCount> uses = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            uses.put(
                    new KeyUseKey(Credentials.appId(i), KeyNumber.FIRST, Option.some(Allowlists.OFFICE)),
                    new UseCount(1, at, at));
        }
        return uses;
    }

    private static SortedMap<EntryId, UseCount> hits(Instant at) {
        SortedMap<EntryId, UseCount> hits = new TreeMap<>(Comparator.comparing(EntryId::text));
        for (int i = 0; i < 20; i++) {
            hits.put(new EntryId("entry_" + i), new UseCount(1, at, at));
        }
        return hits;
    }
}
