package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/** The tables of statistics are bounded, and stores of earlier versions get them. */
class StatisticsTablesTest {

    private static final int APP_IDS = 1_200;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final OpenStores stores = new OpenStores(() -> folder);
    private StoreFiles files;

    @BeforeEach
    void nameFiles() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void old_rows_are_deleted_in_parts() {
        SqliteStore opened = stores.opened(files, clock);
        Store store = Store.of(OpenStores.ports(opened, clock));
        SortedMap<UseKey, UseCount> uses = new TreeMap<>();
        IntStream.range(0, APP_IDS).forEach(i -> uses.putAll(use(clock.instant(), i)));
        store.writeInBulk(() -> store.statistics().addUses(uses));
        store.write(() -> store.statistics().addRefusals(List.of(refusal())));
        assertThat(rows(opened, store)).containsExactly(2L * APP_IDS + 2, 2L, 2L * APP_IDS);

        clock.pass(Duration.ofDays(401));
        report(store);
        assertThat(rows(opened, store)).containsExactly(4L, 2L, 2L * (APP_IDS - 1_000) + 2);
        report(store);
        assertThat(rows(opened, store)).containsExactly(4L, 2L, 2L);
    }

    private void report(Store store) {
        store.write(() -> {
            store.statistics().addUses(use(clock.instant(), 0));
            store.statistics().addRefusals(List.of(refusal()));
        });
    }

    @Test
    void a_store_of_version_10_gets_empty_statistics() {
        stores.opened(files, clock).close();
        new Tampering(files.database()).toVersion10();

        Store store = Store.of(OpenStores.ports(stores.opened(files, clock), clock));
        report(store);

        TimeWindow day = TimeWindow.until(clock.instant(), Resolution.DAILY, 1);
        assertThat(store.commit(() -> store.statistics().ofReader(Option.some(Merchants.CORNER_SHOP), day))
                        .total())
                .isEqualTo(RequestCounts.ofRefusals(RefusalCause.WRONG_APP_KEY, 1));
        assertThat(store.commit(() -> store.statistics().ofAppIds(Set.of(Credentials.appId(0)), day)))
                .hasEntrySatisfying(
                        Credentials.appId(0),
                        series -> assertThat(series.total().calls()).isEqualTo(1));
    }

    private static SortedMap<UseKey, UseCount> use(Instant at, int appId) {
        return new TreeMap<>(Map.of(
                UseKey.at(at, Credentials.appId(appId), UseKind.CALL, Option.some(Allowlists.OFFICE)),
                new UseCount(1, at, at)));
    }

    private ReportedRefusal refusal() {
        return new ReportedRefusal(
                Option.some(Merchants.CORNER_SHOP),
                true,
                Credentials.PAYMENTS.text(),
                RefusalCause.WRONG_APP_KEY,
                Allowlists.range("203.0.113.7"),
                clock.instant(),
                "request");
    }

    private static List<Long> rows(SqliteStore opened, Store store) {
        return store.commit(() -> List.of(
                opened.tables().sql().number("SELECT COUNT(*) FROM request_count"),
                opened.tables().sql().number("SELECT COUNT(*) FROM refusal_count"),
                opened.tables().sql().number("SELECT COUNT(*) FROM address_count")));
    }
}
