package org.merchantaccess.application.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Index of the merchants that allow an address. Looks up each range that contains the address instead of each merchant, because unknown
 * clients may send thousands of addresses per second.
 */
final class AllowedRanges {

    private final Map<AddressRange, Set<MerchantId>> merchants = new ConcurrentHashMap<>();

    List<MerchantId> allowing(ClientAddress address) {
        return AddressRange.allContaining(address)
                .flatMap(range -> merchants.getOrDefault(range, Set.of()).stream())
                .distinct()
                .toList();
    }

    void add(MerchantProfile merchant) {
        for (AllowlistEntry entry : merchant.allowlist().entries()) {
            merchants.compute(entry.range(), (range, all) -> with(all, merchant.id()));
        }
    }

    /** Most ranges are allowed by a single merchant; an immutable set of one takes a fifth of the memory of a concurrent set. */
    private static Set<MerchantId> with(@Nullable Set<MerchantId> all, MerchantId merchant) {
        if (all == null) {
            return Set.of(merchant);
        }
        Set<MerchantId> several = all;
        if (all.size() == 1) {
            several = ConcurrentHashMap.newKeySet();
            several.addAll(all);
        }
        several.add(merchant);
        return several;
    }

    void remove(MerchantProfile merchant) {
        for (AllowlistEntry entry : merchant.allowlist().entries()) {
            merchants.computeIfPresent(entry.range(), (range, all) -> without(all, merchant.id()));
        }
    }

    private static @Nullable Set<MerchantId> without(Set<MerchantId> all, MerchantId merchant) {
        if (all.size() == 1) {
            return all.contains(merchant) ? null : all;
        }
        all.remove(merchant);
        return all;
    }
}
