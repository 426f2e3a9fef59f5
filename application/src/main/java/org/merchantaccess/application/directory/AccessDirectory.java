package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * In-memory copy of all merchant profiles on this node, indexed by App ID. Login and call read nothing else.
 *
 * <p>Any thread may read. Only the {@link Follower} writes. A merchant is replaced atomically: no reader sees the former App ID
 * deactivated and the new one not yet active.
 */
public final class AccessDirectory {

    private volatile Tables tables = new Tables();

    /** Returns the merchant that has this App ID, or had it before it was deleted. */
    public Option<MerchantProfile> holderOf(AppId appId) {
        ProfileReference reference = tables.byAppId.get(appId);
        return reference == null ? Option.none() : Option.some(reference.merchant);
    }

    /** Returns the merchants that allow this address. */
    public List<MerchantId> allowing(ClientAddress address) {
        return tables.allowed.allowing(address);
    }

    /** Returns the current profiles of all merchants, in no order. */
    public Stream<MerchantProfile> merchants() {
        return tables.byMerchant.values().stream().map(reference -> reference.merchant);
    }

    void replaceAll(List<MerchantProfile> merchants) {
        Tables fresh = new Tables();
        merchants.forEach(fresh::put);
        tables = fresh;
    }

    void put(MerchantProfile merchant) {
        tables.put(merchant);
    }

    /** Current profile of one merchant, shared by all its App IDs so that one write updates them all. */
    private static final class ProfileReference {
        private volatile MerchantProfile merchant;

        ProfileReference(MerchantProfile merchant) {
            this.merchant = merchant;
        }
    }

    private static final class Tables {
        private final Map<MerchantId, ProfileReference> byMerchant = new ConcurrentHashMap<>();
        private final Map<AppId, ProfileReference> byAppId = new ConcurrentHashMap<>();
        private final AllowedRanges allowed = new AllowedRanges();

        void put(MerchantProfile merchant) {
            ProfileReference reference =
                    byMerchant.computeIfAbsent(merchant.id(), id -> new ProfileReference(merchant));
            allowed.remove(reference.merchant);
            reference.merchant = merchant;
            allowed.add(merchant);
            for (AppCredential credential : merchant.credentials().all()) {
                byAppId.put(credential.appId(), reference);
            }
            for (AppId deleted : merchant.credentials().deleted()) {
                byAppId.put(deleted, reference);
            }
        }
    }
}
