package org.merchantaccess.persistence.statistics;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;

/** Stores statistics in three tables: requests of App IDs, refusals of readers, and uses of App IDs by address. */
public final class SqlStatistics implements Statistics {

    private static final String OTHERS = "";
    private static final Map<String, RefusalCause> CAUSES =
            Stream.of(RefusalCause.values()).collect(Collectors.toUnmodifiableMap(RefusalCause::word, cause -> cause));

    private final Sql sql;
    private final Clock clock;

    /** Creates the store with the statements that reach its tables. */
    public SqlStatistics(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void addUses(SortedMap<UseKey, UseCount> uses) {
        // Two nodes that add addresses at the same time would exceed their maximum.
        sql.lock("table", "request_count");
        deleteOldRequests();
        deleteOldAddresses();
        SortedMap<Counter, Long> requests = new TreeMap<>();
        // In the order of the batch, which decides which addresses are counted individually.
        Map<Counter, RecentUse> addresses = new LinkedHashMap<>();
        uses.forEach((key, count) -> {
            if (key.kind() != UseKind.LOGIN_WHILE_INACTIVE) {
                for (Resolution resolution : Resolution.values()) {
                    Counter counter = Counter.of(key.appId().text(), resolution, key.period());
                    requests.merge(counter.of(key.kind().name()), count.times(), Long::sum);
                    addresses.merge(counter.of(text(key.from())), use(key, count), RecentUse::plus);
                }
            }
        });
        requests.forEach(this::addRequests);
        addresses.forEach(this::addAddress);
    }

    private static RecentUse use(UseKey key, UseCount count) {
        boolean isLogin = key.kind() == UseKind.LOGIN;
        return new RecentUse(key.from(), isLogin ? count.times() : 0, isLogin ? 0 : count.times(), count.lastAt());
    }

    @Override
    public void addRefusals(List<ReportedRefusal> batch) {
        sql.lock("table", "request_count");
        deleteOldRequests();
        deleteOldRefusals();
        SortedMap<Counter, Long> requests = new TreeMap<>();
        SortedMap<Counter, Long> refusals = new TreeMap<>();
        batch.forEach(refusal -> {
            String cause = refusal.cause().word();
            for (Resolution resolution : Resolution.values()) {
                refusals.merge(
                        Counter.of(text(refusal.reader()), resolution, refusal.at())
                                .of(cause),
                        1L,
                        Long::sum);
                if (refusal.reader().isDefined() && refusal.cause() != RefusalCause.DELETED) {
                    AppId.parse(refusal.appId())
                            .forEach(appId -> requests.merge(
                                    Counter.of(appId.text(), resolution, refusal.at())
                                            .of(cause),
                                    1L,
                                    Long::sum));
                }
            }
        });
        requests.forEach(this::addRequests);
        refusals.forEach(this::addRefusals);
    }

    private void addRequests(Counter counter, long times) {
        if (counter.start.isAfter(horizon(counter.resolution))) {
            sql.change("""
                    INSERT INTO request_count (app_id, resolution, start_at, outcome, times) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (app_id, resolution, start_at, outcome) DO UPDATE SET
                      times = request_count.times + excluded.times""", counter.owner, counter.resolution.name(), counter.start, counter.counted, times);
        }
    }

    private void addRefusals(Counter counter, long times) {
        if (counter.start.isAfter(horizon(counter.resolution))) {
            sql.change("""
                    INSERT INTO refusal_count (reader, resolution, start_at, cause, times) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (reader, resolution, start_at, cause) DO UPDATE SET
                      times = refusal_count.times + excluded.times""", counter.owner, counter.resolution.name(), counter.start, counter.counted, times);
        }
    }

    private void addAddress(Counter counter, RecentUse use) {
        if (counter.start.isAfter(addressHorizon(counter.resolution)) && !isAdded(counter, use)) {
            Counter counted = hasCapacityFor(counter) ? counter : counter.of(OTHERS);
            if (!isAdded(counted, use)) {
                sql.change(
                        """
                        INSERT INTO address_count (app_id, resolution, start_at, address, logins, calls, last_at)
                          VALUES (?, ?, ?, ?, ?, ?, ?)""",
                        counted.owner,
                        counted.resolution.name(),
                        counted.start,
                        counted.counted,
                        use.logins(),
                        use.calls(),
                        use.lastAt());
            }
        }
    }

    /** Adds to a row that exists, as most rows do. Returns false if there is none. */
    private boolean isAdded(Counter counter, RecentUse use) {
        return sql.change(
                        """
                        UPDATE address_count SET logins = logins + ?, calls = calls + ?,
                          last_at = CASE WHEN last_at < ? THEN ? ELSE last_at END
                          WHERE app_id = ? AND resolution = ? AND start_at = ? AND address = ?""",
                        use.logins(),
                        use.calls(),
                        use.lastAt(),
                        use.lastAt(),
                        counter.owner,
                        counter.resolution.name(),
                        counter.start,
                        counter.counted)
                > 0;
    }

    private boolean hasCapacityFor(Counter counter) {
        return counter.counted.equals(OTHERS)
                || sql.number("""
                                SELECT COUNT(*) FROM address_count
                                  WHERE app_id = ? AND resolution = ? AND start_at = ? AND address <> ?""", counter.owner, counter.resolution.name(), counter.start, OTHERS) < MAX_ADDRESSES;
    }

    /** Deletes some of the intervals that are no longer kept. All App IDs have intervals of the same hour, so it takes several batches. */
    private void deleteOldRequests() {
        for (Resolution resolution : Resolution.values()) {
            sql.change("""
                    DELETE FROM request_count WHERE (app_id, resolution, start_at, outcome) IN (
                      SELECT app_id, resolution, start_at, outcome FROM request_count
                      WHERE resolution = ? AND start_at <= ? ORDER BY start_at LIMIT 1000)""", resolution.name(), horizon(resolution));
        }
    }

    private void deleteOldRefusals() {
        for (Resolution resolution : Resolution.values()) {
            sql.change("""
                    DELETE FROM refusal_count WHERE (reader, resolution, start_at, cause) IN (
                      SELECT reader, resolution, start_at, cause FROM refusal_count
                      WHERE resolution = ? AND start_at <= ? ORDER BY start_at LIMIT 1000)""", resolution.name(), horizon(resolution));
        }
    }

    private void deleteOldAddresses() {
        for (Resolution resolution : Resolution.values()) {
            sql.change("""
                    DELETE FROM address_count WHERE (app_id, resolution, start_at, address) IN (
                      SELECT app_id, resolution, start_at, address FROM address_count
                      WHERE resolution = ? AND start_at <= ? ORDER BY start_at LIMIT 1000)""", resolution.name(), addressHorizon(resolution));
        }
    }

    @Override
    public Map<AppId, TimeSeries> ofAppIds(Set<AppId> appIds, TimeWindow window) {
        requireNonNull(window, "window");
        // One query for all: the App IDs, which all have the same length, are one text. SQLite executes a CROSS JOIN
        // in the written order; otherwise it would read the window of all App IDs of the environment.
        String text = appIds.stream().map(AppId::text).collect(Collectors.joining());
        Map<String, Map<Instant, Sums>> counts = new HashMap<>();
        if (!text.isEmpty()) {
            sql.all(
                    """
                    SELECT counted.app_id, counted.start_at, counted.outcome, counted.times
                      FROM (
                        WITH RECURSIVE split (app_id, others) AS (
                          SELECT substr(CAST(? AS TEXT), 1, 8), substr(CAST(? AS TEXT), 9)
                          UNION ALL SELECT substr(others, 1, 8), substr(others, 9) FROM split WHERE others <> '')
                        SELECT app_id FROM split) wanted
                      CROSS JOIN request_count counted
                      WHERE counted.app_id = wanted.app_id AND counted.resolution = ? AND counted.start_at >= ? AND counted.start_at < ?
                        AND counted.start_at > ?""",
                    row -> counts.computeIfAbsent(row.text("app_id"), first -> new HashMap<>())
                            .computeIfAbsent(row.moment("start_at"), first -> new Sums())
                            .add(row.text("outcome"), row.number("times")),
                    text,
                    text,
                    window.resolution().name(),
                    window.start(),
                    window.end(),
                    horizon(window.resolution()));
        }
        return appIds.stream()
                .collect(Collectors.toUnmodifiableMap(
                        appId -> appId, appId -> series(window, counts.getOrDefault(appId.text(), Map.of()))));
    }

    @Override
    public TimeSeries ofReader(Option<MerchantId> reader, TimeWindow window) {
        requireNonNull(window, "window");
        Map<Instant, Sums> counts = new HashMap<>();
        sql.all(
                """
                SELECT start_at, cause, times FROM refusal_count
                  WHERE reader = ? AND resolution = ? AND start_at >= ? AND start_at < ? AND start_at > ?""",
                row -> counts.computeIfAbsent(row.moment("start_at"), first -> new Sums())
                        .add(row.text("cause"), row.number("times")),
                text(reader),
                window.resolution().name(),
                window.start(),
                window.end(),
                horizon(window.resolution()));
        return series(window, counts);
    }

    private static TimeSeries series(TimeWindow window, Map<Instant, Sums> counts) {
        Map<Instant, RequestCounts> requests = new HashMap<>();
        counts.forEach((start, sums) -> requests.put(start, sums.counts()));
        return new TimeSeries(window, requests);
    }

    @Override
    public List<RecentUse> addresses(AppId appId, TimeWindow window) {
        return RecentUse.mostFrequent(
                sql.all(
                        """
                        SELECT address, SUM(logins) AS logins, SUM(calls) AS calls, MAX(last_at) AS last_at
                          FROM address_count
                          WHERE app_id = ? AND resolution = ? AND start_at >= ? AND start_at < ? AND start_at > ?
                          GROUP BY address""",
                        SqlStatistics::use,
                        appId.text(),
                        window.resolution().name(),
                        window.start(),
                        window.end(),
                        addressHorizon(window.resolution())),
                MAX_ADDRESSES);
    }

    private static RecentUse use(Row row) {
        return new RecentUse(
                Option.some(row.text("address"))
                        .filter(text -> !text.equals(OTHERS))
                        .map(SqlStatistics::address),
                row.number("logins"),
                row.number("calls"),
                row.moment("last_at"));
    }

    private Instant horizon(Resolution resolution) {
        return resolution.horizon(clock.instant());
    }

    private Instant addressHorizon(Resolution resolution) {
        return resolution.addressHorizon(clock.instant());
    }

    private static String text(Option<?> value) {
        return value.map(Object::toString).getOrElse("");
    }

    private static ClientAddress address(String text) {
        return ClientAddress.parse(text)
                .getOrElseThrow(() -> new IllegalStateException("invalid address in the store: " + text));
    }

    /** The numbers of an interval while its rows are read. */
    private static final class Sums {

        private final Map<RefusalCause, Long> refusals = new EnumMap<>(RefusalCause.class);
        private long logins;
        private long calls;

        long add(String outcome, long times) {
            if (outcome.equals(UseKind.LOGIN.name())) {
                logins += times;
            } else if (outcome.equals(UseKind.CALL.name())) {
                calls += times;
            } else {
                refusals.merge(StoredValues.valid(Option.of(CAUSES.get(outcome)).toEither(outcome)), times, Long::sum);
            }
            return times;
        }

        RequestCounts counts() {
            return new RequestCounts(logins, calls, refusals);
        }
    }

    /** Identifies a counter. Counters are ordered, so that all nodes write their rows in the same order. */
    private record Counter(String owner, Resolution resolution, Instant start, String counted)
            implements Comparable<Counter> {

        private static final Comparator<Counter> ORDER = Comparator.comparing(Counter::owner)
                .thenComparing(Counter::resolution)
                .thenComparing(Counter::start)
                .thenComparing(Counter::counted);

        static Counter of(String owner, Resolution resolution, Instant moment) {
            return new Counter(owner, resolution, resolution.startOf(moment), OTHERS);
        }

        Counter of(String other) {
            return new Counter(owner, resolution, start, other);
        }

        @Override
        public int compareTo(Counter other) {
            return ORDER.compare(this, other);
        }
    }
}
