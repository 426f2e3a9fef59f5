package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKey;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;

/** How one App ID is used until that is told. Its lock is held for a few additions, and never while the store is asked. */
final class UseTally {

    private final Map<ClientAddress, Map<UseKind, RunningCount>> byAddress = new HashMap<>();
    private final Map<UseKind, RunningCount> others = new EnumMap<>(UseKind.class);
    private final Map<EntryId, RunningCount> hits = new HashMap<>();
    private boolean ended;

    /** False if it has ended, and the use must be counted elsewhere. */
    synchronized boolean count(UseKind kind, ClientAddress from, Option<EntryId> through, Instant at) {
        if (ended) {
            return false;
        }
        usesFrom(from).computeIfAbsent(kind, first -> new RunningCount()).count(at);
        through.peek(entry ->
                hits.computeIfAbsent(entry, first -> new RunningCount()).count(at));
        return true;
    }

    private Map<UseKind, RunningCount> usesFrom(ClientAddress from) {
        Map<UseKind, RunningCount> known = byAddress.get(from);
        if (known != null) {
            return known;
        }
        if (byAddress.size() == Usage.MAX_ADDRESSES) {
            return others;
        }
        Map<UseKind, RunningCount> added = new EnumMap<>(UseKind.class);
        byAddress.put(from, added);
        return added;
    }

    /** Tells what was counted; from now on nothing more is counted here. */
    synchronized void end(AppId appId, BiConsumer<UseKey, UseCount> uses, BiConsumer<EntryId, UseCount> entryHits) {
        ended = true;
        byAddress.forEach((from, counts) -> tell(appId, Option.some(from), counts, uses));
        tell(appId, Option.none(), others, uses);
        hits.forEach((entry, running) -> entryHits.accept(entry, running.soFar()));
    }

    private static void tell(
            AppId appId,
            Option<ClientAddress> from,
            Map<UseKind, RunningCount> counts,
            BiConsumer<UseKey, UseCount> uses) {
        counts.forEach((kind, running) -> {
            UseCount count = running.soFar();
            uses.accept(UseKey.at(count.lastAt(), appId, kind, from), count);
        });
    }
}
