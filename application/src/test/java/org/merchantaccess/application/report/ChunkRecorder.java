package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.util.List;
import java.util.SortedMap;
import org.merchantaccess.application.port.Usage;
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

/** Records the number of use counts in each write. */
record ChunkRecorder(Usage usage, List<Integer> chunks) implements Usage {

    @Override
    public void addUses(SortedMap<UseKey, UseCount> uses) {
        chunks.add(uses.size());
        usage.addUses(uses);
    }

    @Override
    public void addHits(SortedMap<EntryId, UseCount> hits) {
        usage.addHits(hits);
    }

    @Override
    public void addKeyUses(SortedMap<KeyUseKey, UseCount> uses) {
        usage.addKeyUses(uses);
    }

    @Override
    public List<KeyUse> keyUses(AppId appId, KeyNumber number) {
        return usage.keyUses(appId, number);
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
    public List<InactiveLogins> triesWhileInactive(AppId appId) {
        return usage.triesWhileInactive(appId);
    }

    @Override
    public Option<UseCount> hits(EntryId entry) {
        return usage.hits(entry);
    }
}
