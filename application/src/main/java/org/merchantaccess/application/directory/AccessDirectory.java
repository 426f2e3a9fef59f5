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

    /** The merchants that allow this address. */
    public List<MerchantId> allowing(ClientAddress address) {
        return tables.allowed.allowing(address);
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
        private final AllowedRanges allowed = new AllowedRanges();

        void put(MerchantProfile merchant) {
            Place place = byMerchant.computeIfAbsent(merchant.id(), id -> new Place(merchant));
            allowed.remove(place.merchant);
            place.merchant = merchant;
            allowed.add(merchant);
            for (AppCredential credential : merchant.credentials().all()) {
                byAppId.put(credential.appId(), place);
            }
            for (AppId deleted : merchant.credentials().deleted()) {
                byAppId.put(deleted, place);
            }
        }
    }
}
