package org.merchantaccess.application.credential;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Merchant profiles that refuse the first claims, as if those App IDs had been issued before. */
final class FirstClaimsFail implements MerchantProfiles {

    private final MerchantProfiles profiles;
    private final int refused;
    /** Returns the claimed App IDs in order. */
    private final List<AppId> drawn = new ArrayList<>();

    FirstClaimsFail(MerchantProfiles profiles, int refused) {
        this.profiles = profiles;
        this.refused = refused;
    }

    /** In the order in which they were drawn. */
    List<AppId> drawn() {
        return List.copyOf(drawn);
    }

    @Override
    public boolean claim(AppId appId) {
        drawn.add(appId);
        return drawn.size() > refused && profiles.claim(appId);
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return profiles.find(id);
    }

    @Override
    public Option<MerchantProfile> findForChange(MerchantId id) {
        return profiles.findForChange(id);
    }

    @Override
    public void add(MerchantProfile profile) {
        profiles.add(profile);
    }

    @Override
    public void save(MerchantProfile profile) {
        profiles.save(profile);
    }

    @Override
    public List<MerchantId> due(Instant now, int limit) {
        return profiles.due(now, limit);
    }

    @Override
    public long count() {
        return profiles.count();
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        return profiles.list(request);
    }
}
