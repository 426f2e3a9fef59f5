package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
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

/**
 * Use counts of App IDs and allowlist entries. They are not proof: a crash loses the last few seconds. A write that a shared
 * store does not confirm is not repeated, so that nothing is counted twice.
 *
 * <p>For an App ID and a kind of use, {@value #MAX_ADDRESSES} addresses are counted individually. Further ones are counted together until
 * one of those is dropped. Counts older than {@linkplain UseKind#kept() the retention of their kind} are dropped, at the latest when
 * another count of that App ID is added.
 */
public interface Usage {

    int MAX_ADDRESSES = 16;

    /** Period covered by {@link #lastHour}. */
    Duration HOUR = Duration.ofHours(1);

    /** Adds use counts. Rows are written in the given order, which is the same on all nodes, so that writers do not deadlock. */
    void addUses(SortedMap<UseKey, UseCount> uses);

    /** Adds the numbers of requests that entries allowed, in the given order as well. */
    void addHits(SortedMap<EntryId, UseCount> hits);

    /** Adds counts of accepted uses of keys, in the given order as well. Kept for {@link KeyUse#KEPT}. */
    void addKeyUses(SortedMap<KeyUseKey, UseCount> uses);

    /** Returns accepted logins with a key, and calls with their tokens: most recent first, uncounted addresses last. */
    List<KeyUse> keyUses(AppId appId, KeyNumber number);

    /** Returns the last accepted login or call from an individually counted address. */
    Option<LastUse> lastUse(AppId appId);

    /**
     * Returns logins and calls of the last hour, and of up to one {@link UseKind#PERIOD} more: most recent first, uncounted addresses
     * last.
     */
    List<RecentUse> lastHour(AppId appId);

    /** Returns logins with the right key while the App ID was not active: most recent first, uncounted addresses last. */
    List<InactiveLogins> triesWhileInactive(AppId appId);

    /** Returns how many requests the entry allowed; none if it never allowed one. */
    Option<UseCount> hits(EntryId entry);
}
