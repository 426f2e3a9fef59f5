package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/** Counts the use of one App ID between two flushes. Its lock is held for a few additions only, never during a call of the store. */
final class UseTally {

    private final Map<ClientAddress, Map<UseKind, RunningTotal>> byAddress = new HashMap<>();
    private final Map<UseKind, RunningTotal> others = new EnumMap<>(UseKind.class);
    private final Map<EntryId, RunningTotal> hits = new HashMap<>();
    private final Map<KeyNumber, Map<Option<ClientAddress>, RunningTotal>> byKey = new HashMap<>();
    private boolean ended;

    /** Returns false if this tally has ended, and the use must be counted in another one. */
    synchronized boolean count(
            UseKind kind, ClientAddress from, Option<KeyNumber> accepted, Option<EntryId> through, Instant at) {
        if (ended) {
            return false;
        }
        accepted.peek(number -> keyUsesFrom(number, from).count(at));
        usesFrom(from).computeIfAbsent(kind, first -> new RunningTotal()).count(at);
        through.peek(entry ->
                hits.computeIfAbsent(entry, first -> new RunningTotal()).count(at));
        return true;
    }

    private Map<UseKind, RunningTotal> usesFrom(ClientAddress from) {
        Map<UseKind, RunningTotal> known = byAddress.get(from);
        if (known != null) {
            return known;
        }
        if (byAddress.size() == Usage.MAX_ADDRESSES) {
            return others;
        }
        Map<UseKind, RunningTotal> added = new EnumMap<>(UseKind.class);
        byAddress.put(from, added);
        return added;
    }

    private RunningTotal keyUsesFrom(KeyNumber number, ClientAddress from) {
        Map<Option<ClientAddress>, RunningTotal> known = byKey.computeIfAbsent(number, first -> new HashMap<>());
        Option<ClientAddress> counted = Option.some(from);
        Option<ClientAddress> row =
                known.containsKey(counted) || known.size() < Usage.MAX_ADDRESSES ? counted : Option.none();
        return known.computeIfAbsent(row, first -> new RunningTotal());
    }

    /** Passes the counts on; nothing is counted here from now on. */
    synchronized void end(
            AppId appId,
            BiConsumer<UseKey, UseCount> uses,
            BiConsumer<KeyUseKey, UseCount> keyUses,
            BiConsumer<EntryId, UseCount> entryHits) {
        ended = true;
        byKey.forEach((number, counts) ->
                counts.forEach((from, running) -> keyUses.accept(new KeyUseKey(appId, number, from), running.soFar())));
        byAddress.forEach((from, counts) -> pass(appId, Option.some(from), counts, uses));
        pass(appId, Option.none(), others, uses);
        hits.forEach((entry, running) -> entryHits.accept(entry, running.soFar()));
    }

    private static void pass(
            AppId appId,
            Option<ClientAddress> from,
            Map<UseKind, RunningTotal> counts,
            BiConsumer<UseKey, UseCount> uses) {
        counts.forEach((kind, running) -> {
            UseCount count = running.soFar();
            uses.accept(UseKey.at(count.lastAt(), appId, kind, from), count);
        });
    }
}
