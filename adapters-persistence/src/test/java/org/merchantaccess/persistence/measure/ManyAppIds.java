package org.merchantaccess.persistence.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Standing;
import org.merchantaccess.domain.merchant.Version;

/** Fills a store with merchants of ten App IDs each, one of them active, a thousand merchants in a transaction. */
final class ManyAppIds {

    static final int EACH = 10;

    private static final int TOGETHER = 1000;

    private final Ports ports;
    private final Store store;
    private final Instant now;

    ManyAppIds(MeasuredStore measured) {
        this.ports = measured.ports();
        this.store = measured.atRest();
        this.now = ports.clock().instant();
    }

    void of(int merchants) {
        for (int done = 0; done < merchants; done += TOGETHER) {
            int first = done;
            store.write(() -> {
                for (int i = first; i < Math.min(first + TOGETHER, merchants); i++) {
                    store.profiles().add(merchant(i));
                }
            });
        }
    }

    private MerchantProfile merchant(int number) {
        Identifiers identifiers = ports.identifiers();
        MerchantId id = identifiers.merchantId();
        List<AppCredential> credentials = new ArrayList<>();
        while (credentials.size() < EACH) {
            AppId appId = identifiers.appId();
            if (store.profiles().claim(appId)) {
                credentials.add(credential(id, appId, credentials.size()));
            }
        }
        return MerchantProfile.restored(
                id,
                MerchantName.parse("Merchant " + number).get(),
                Standing.OPEN,
                AppCredentials.restored(credentials, Set.of()),
                Allowlists.allowing(),
                new Version(1));
    }

    private AppCredential credential(MerchantId merchant, AppId appId, int number) {
        return AppCredential.restored(
                appId,
                AppName.parse("Application " + number).get(),
                store.appKeys().keep(merchant, appId, ports.identifiers().appKey(Environment.TEST)),
                now,
                io.vavr.control.Option.when(
                        number == 0, () -> new ActiveSince(ports.identifiers().activation(), now)));
    }
}
