package org.merchantaccess.application.credential;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Merchants among whom the first App IDs that are drawn were taken at some time. */
final class TakenFirst implements MerchantProfiles {

    private final MerchantProfiles profiles;
    private final int taken;
    private final List<AppId> drawn = new ArrayList<>();

    TakenFirst(MerchantProfiles profiles, int taken) {
        this.profiles = profiles;
        this.taken = taken;
    }

    /** In the order in which they were drawn. */
    List<AppId> drawn() {
        return List.copyOf(drawn);
    }

    @Override
    public boolean claim(AppId appId) {
        drawn.add(appId);
        return drawn.size() > taken && profiles.claim(appId);
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
    public long count() {
        return profiles.count();
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        return profiles.list(request);
    }
}
