package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class MemoryMerchantProfiles implements MerchantProfiles {

    private final MemoryTable<MerchantId, MerchantProfile> profiles;
    private final MemoryTable<AppId, AppId> claimed;

    /** Owner of each App ID and allowlist entry, across all merchants. */
    private final MemoryTable<Object, MerchantId> owners;

    MemoryMerchantProfiles(MemoryTransactions transactions) {
        this.profiles = new MemoryTable<>(transactions);
        this.claimed = new MemoryTable<>(transactions);
        this.owners = new MemoryTable<>(transactions);
    }

    MemoryTable<MerchantId, MerchantProfile> table() {
        return profiles;
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return profiles.find(id);
    }

    /** Needs no lock, because there is one transaction at a time. */
    @Override
    public Option<MerchantProfile> findForChange(MerchantId id) {
        return profiles.find(id);
    }

    @Override
    public void add(MerchantProfile profile) {
        profiles.add(profile.id(), profile);
        parts(profile).forEach(part -> owners.add(part, profile.id()));
    }

    @Override
    public void save(MerchantProfile profile) {
        MerchantProfile before = find(profile.id())
                .getOrElseThrow(() -> new IllegalStateException("the profile to save was not added before"));
        parts(before).forEach(owners::remove);
        parts(profile).forEach(part -> owners.add(part, profile.id()));
        profiles.put(profile.id(), profile);
    }

    private static Stream<Object> parts(MerchantProfile profile) {
        return Stream.concat(
                profile.credentials().all().stream().map(AppCredential::appId),
                profile.allowlist().entries().stream().map(AllowlistEntry::id));
    }

    @Override
    public boolean claim(AppId appId) {
        boolean free = claimed.find(appId).isEmpty();
        if (free) {
            claimed.put(appId, appId);
        }
        return free;
    }

    @Override
    public List<MerchantId> due(Instant now, int limit) {
        requireNonNull(now, "now");
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1");
        }
        return profiles.all().stream()
                .filter(profile -> profile.nextDue().exists(due -> !due.isAfter(now)))
                .sorted(Comparator.comparing(profile -> profile.nextDue().getOrElse(Instant.MAX)))
                .limit(limit)
                .map(MerchantProfile::id)
                .toList();
    }

    @Override
    public long count() {
        return profiles.size();
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        return Page.of(profiles.all(), profile -> profile.name().text(), request);
    }
}
