package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * All merchants as this node knows them, found by App ID. Login and call look nowhere else.
 *
 * <p>Any thread may read. Only the {@link Follower} writes, and a merchant changes as a whole: no reader sees the former App ID
 * switched off and the new one not yet on.
 */
public final class AccessDirectory {

    private volatile Tables tables = new Tables();

    /** Whose App ID it is, or was before it was deleted. */
    public Option<MerchantProfile> holderOf(AppId appId) {
        Place place = tables.byAppId.get(appId);
        return place == null ? Option.none() : Option.some(place.merchant);
    }

    /** The merchants that allow this address. Looks at every merchant: not for the hot path. */
    public List<MerchantId> allowing(ClientAddress address) {
        return tables.byMerchant.values().stream()
                .map(place -> place.merchant)
                .filter(merchant -> merchant.allows(address))
                .map(MerchantProfile::id)
                .toList();
    }

    void replaceAll(List<MerchantProfile> merchants) {
        Tables fresh = new Tables();
        merchants.forEach(fresh::put);
        tables = fresh;
    }

    void put(MerchantProfile merchant) {
        tables.put(merchant);
    }

    /** Where a merchant's present state is found, shared by all its App IDs so that one write changes them all. */
    private static final class Place {
        private volatile MerchantProfile merchant;

        Place(MerchantProfile merchant) {
            this.merchant = merchant;
        }
    }

    private static final class Tables {
        private final Map<MerchantId, Place> byMerchant = new ConcurrentHashMap<>();
        private final Map<AppId, Place> byAppId = new ConcurrentHashMap<>();

        void put(MerchantProfile merchant) {
            Place place = byMerchant.computeIfAbsent(merchant.id(), id -> new Place(merchant));
            place.merchant = merchant;
            for (AppCredential credential : merchant.credentials().all()) {
                byAppId.put(credential.appId(), place);
            }
            for (AppId deleted : merchant.credentials().deleted()) {
                byAppId.put(deleted, place);
            }
        }
    }
}
