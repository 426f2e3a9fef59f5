package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.util.List;
import java.util.SortedMap;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKey;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;

/** A store's use that takes no uses among which there is one of that App ID. */
record PickyUsage(Usage usage, AppId refused, RuntimeException way) implements Usage {

    @Override
    public void addUses(SortedMap<UseKey, UseCount> uses) {
        usage.addUses(uses);
        if (uses.keySet().stream().anyMatch(key -> key.appId().equals(refused))) {
            throw way;
        }
    }

    @Override
    public void addHits(SortedMap<EntryId, UseCount> hits) {
        usage.addHits(hits);
    }

    @Override
    public Option<LastUse> lastUse(AppId appId) {
        return usage.lastUse(appId);
    }

    @Override
    public List<RecentUse> lastHour(AppId appId) {
        return usage.lastHour(appId);
    }

    @Override
    public List<InactiveTries> triesWhileInactive(AppId appId) {
        return usage.triesWhileInactive(appId);
    }

    @Override
    public Option<UseCount> hits(EntryId entry) {
        return usage.hits(entry);
    }
}
