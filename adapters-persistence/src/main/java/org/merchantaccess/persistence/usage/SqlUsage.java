package org.merchantaccess.persistence.usage;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores usage in four tables: counts, last uses, hits of allowlist entries, and uses of keys. */
public final class SqlUsage implements Usage {

    private static final String OTHERS = "";

    /** How long hits of a removed entry are kept. */
    private static final Duration REMOVED_KEPT = Duration.ofDays(365);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Sql sql;
    private final Clock clock;
    private volatile Instant sweptAt = Instant.MIN;

    /** Creates the store with the statements that reach its tables. */
    public SqlUsage(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void addUses(SortedMap<UseKey, UseCount> uses) {
        // Two nodes that add addresses at the same time would exceed their maximum.
        sql.lock("table", "use_count");
        for (UseKind kind : UseKind.values()) {
            sql.change("DELETE FROM use_count WHERE kind = ? AND last_at <= ?", kind.name(), horizon(kind));
        }
        uses.forEach((key, count) -> {
            if (count.lastAt().isAfter(horizon(key.kind()))) {
                add(hasCapacityFor(key) ? key : key.aggregated(), count);
            }
            if (key.kind() != UseKind.LOGIN_WHILE_INACTIVE) {
                key.from().peek(from -> rememberLast(key.appId(), new LastUse(count.lastAt(), from)));
            }
        });
    }

    private void add(UseKey key, UseCount count) {
        sql.change(
                """
                INSERT INTO use_count (app_id, kind, address, period, times, first_at, last_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (app_id, kind, address, period) DO UPDATE SET
                  times = use_count.times + excluded.times,
                  first_at = CASE WHEN excluded.first_at < use_count.first_at THEN excluded.first_at
                    ELSE use_count.first_at END,
                  last_at = CASE WHEN excluded.last_at > use_count.last_at THEN excluded.last_at
                    ELSE use_count.last_at END""",
                key.appId().text(),
                key.kind().name(),
                address(key.from()),
                key.period(),
                count.times(),
                count.firstAt(),
                count.lastAt());
    }

    private boolean hasCapacityFor(UseKey key) {
        return key.isAggregated()
                || sql.number("""
                                SELECT COUNT(DISTINCT address) FROM use_count WHERE app_id = ? AND kind = ?
                                  AND address NOT IN (?, ?)""", key.appId().text(), key.kind().name(), OTHERS, address(key.from())) < MAX_ADDRESSES;
    }

    private void rememberLast(AppId appId, LastUse use) {
        sql.change("""
                INSERT INTO last_use (app_id, at, address) VALUES (?, ?, ?)
                ON CONFLICT (app_id) DO UPDATE SET at = excluded.at, address = excluded.address
                  WHERE excluded.at >= last_use.at""", appId.text(), use.at(), use.from().toString());
    }

    @Override
    public void addHits(SortedMap<EntryId, UseCount> hits) {
        sweepAtIntervals();
        hits.forEach((entry, count) -> sql.change("""
                INSERT INTO allowlist_hit (entry_id, times, first_at, last_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (entry_id) DO UPDATE SET
                  times = allowlist_hit.times + excluded.times,
                  first_at = CASE WHEN excluded.first_at < allowlist_hit.first_at THEN excluded.first_at
                    ELSE allowlist_hit.first_at END,
                  last_at = CASE WHEN excluded.last_at > allowlist_hit.last_at THEN excluded.last_at
                    ELSE allowlist_hit.last_at END""", entry.text(), count.times(), count.firstAt(), count.lastAt()));
    }

    /** Deletes hits of removed entries at intervals: the search takes time, and a delay does no harm. */
    private void sweepAtIntervals() {
        Instant now = clock.instant();
        if (sweptAt.isBefore(now.minus(BETWEEN_SWEEPS))) {
            sweptAt = now;
            sql.change("""
                    DELETE FROM allowlist_hit WHERE last_at < ? AND NOT EXISTS (
                      SELECT 1 FROM allowlist_entry WHERE allowlist_entry.entry_id = allowlist_hit.entry_id)""", now.minus(REMOVED_KEPT));
        }
    }

    @Override
    public void addKeyUses(SortedMap<KeyUseKey, UseCount> uses) {
        // As for the counts of App IDs.
        sql.lock("table", "key_use");
        sql.change("DELETE FROM key_use WHERE last_at <= ?", keyHorizon());
        uses.forEach((key, count) -> {
            if (count.lastAt().isAfter(keyHorizon())) {
                add(hasCapacityFor(key) ? key : key.aggregated(), count);
            }
        });
    }

    private void add(KeyUseKey key, UseCount count) {
        sql.change(
                """
                INSERT INTO key_use (app_id, key_number, address, times, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (app_id, key_number, address) DO UPDATE SET
                  times = key_use.times + excluded.times,
                  first_at = CASE WHEN excluded.first_at < key_use.first_at THEN excluded.first_at
                    ELSE key_use.first_at END,
                  last_at = CASE WHEN excluded.last_at > key_use.last_at THEN excluded.last_at
                    ELSE key_use.last_at END""",
                key.appId().text(),
                key.number().value(),
                address(key.from()),
                count.times(),
                count.firstAt(),
                count.lastAt());
    }

    private boolean hasCapacityFor(KeyUseKey key) {
        return key.isAggregated()
                || sql.number("""
                                SELECT COUNT(*) FROM key_use WHERE app_id = ? AND key_number = ?
                                  AND address NOT IN (?, ?)""", key.appId().text(), key.number().value(), OTHERS, address(key.from()))
                        < MAX_ADDRESSES;
    }

    @Override
    public List<KeyUse> keyUses(AppId appId, KeyNumber number) {
        Map<KeyUseKey, UseCount> kept = new HashMap<>();
        sql.all(
                        "SELECT * FROM key_use WHERE app_id = ? AND key_number = ? AND last_at > ?",
                        row -> Map.entry(new KeyUseKey(appId, number, from(row)), count(row)),
                        appId.text(),
                        number.value(),
                        keyHorizon())
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        return KeyUse.of(kept);
    }

    private Instant keyHorizon() {
        return clock.instant().minus(KeyUse.KEPT);
    }

    @Override
    public Option<LastUse> lastUse(AppId appId) {
        return sql.one(
                "SELECT at, address FROM last_use WHERE app_id = ?",
                row -> new LastUse(row.moment("at"), address(row.text("address"))),
                appId.text());
    }

    @Override
    public List<RecentUse> lastHour(AppId appId) {
        Instant hourAgo = clock.instant().minus(HOUR);
        SortedMap<UseKey, UseCount> uses = kept(appId, UseKind.LOGIN);
        uses.putAll(kept(appId, UseKind.CALL));
        uses.values().removeIf(count -> !count.lastAt().isAfter(hourAgo));
        return RecentUse.of(uses);
    }

    @Override
    public List<InactiveLogins> triesWhileInactive(AppId appId) {
        return InactiveLogins.of(kept(appId, UseKind.LOGIN_WHILE_INACTIVE));
    }

    @Override
    public Option<UseCount> hits(EntryId entry) {
        return sql.one(
                "SELECT times, first_at, last_at FROM allowlist_hit WHERE entry_id = ?", SqlUsage::count, entry.text());
    }

    private SortedMap<UseKey, UseCount> kept(AppId appId, UseKind kind) {
        SortedMap<UseKey, UseCount> kept = new TreeMap<>();
        sql.all(
                        "SELECT * FROM use_count WHERE app_id = ? AND kind = ? AND last_at > ?",
                        row -> Map.entry(key(appId, kind, row), count(row)),
                        appId.text(),
                        kind.name(),
                        horizon(kind))
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        return kept;
    }

    private static UseKey key(AppId appId, UseKind kind, Row row) {
        return new UseKey(appId, kind, from(row), row.moment("period"));
    }

    private static Option<ClientAddress> from(Row row) {
        return Option.some(row.text("address"))
                .filter(text -> !text.equals(OTHERS))
                .map(SqlUsage::address);
    }

    private static UseCount count(Row row) {
        return new UseCount(row.number("times"), row.moment("first_at"), row.moment("last_at"));
    }

    private Instant horizon(UseKind kind) {
        return clock.instant().minus(kind.kept());
    }

    private static String address(Option<ClientAddress> from) {
        return from.map(ClientAddress::toString).getOrElse(OTHERS);
    }

    private static ClientAddress address(String text) {
        return ClientAddress.parse(text)
                .getOrElseThrow(() -> new IllegalStateException("invalid address in the store: " + text));
    }
}
