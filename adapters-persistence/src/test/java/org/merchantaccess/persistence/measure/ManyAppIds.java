package org.merchantaccess.persistence.measure;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;

/**
 * Fills an empty store with merchants of ten App IDs each, one of them active, in transactions of a thousand merchants. All merchants give
 * the same ten names, unless names are distinct. App IDs do not repeat, so a store may report a claim before it has inserted the row.
 */
public final class ManyAppIds {

    public static final int PER_MERCHANT = 10;

    private static final int BATCH = 1000;
    private static final int LOWEST = 10_000_000;
    private static final int POSSIBLE = 90_000_000;

    /** Has no common divisor with the number of possible App IDs, so that its multiples cover all of them. */
    private static final long STEP = 37_654_321;

    private final Ports ports;
    private final Store store;
    private final Instant now;
    private final boolean hasTwoKeys;
    private final boolean hasDistinctNames;

    public ManyAppIds(Ports ports) {
        this(ports, false, false);
    }

    private ManyAppIds(Ports ports, boolean hasTwoKeys, boolean hasDistinctNames) {
        this.ports = ports;
        this.store = Store.of(ports);
        this.now = ports.system().clock().instant();
        this.hasTwoKeys = hasTwoKeys;
        this.hasDistinctNames = hasDistinctNames;
    }

    /** Returns the same with a current and a retiring key for each App ID. */
    ManyAppIds withTwoKeys() {
        return new ManyAppIds(ports, true, hasDistinctNames);
    }

    /** Returns the same with a name for each App ID that no other one has. */
    ManyAppIds withDistinctNames() {
        return new ManyAppIds(ports, hasTwoKeys, true);
    }

    /** Adds the given number of merchants. */
    public void of(int merchants) {
        for (int done = 0; done < merchants; done += BATCH) {
            int first = done;
            store.writeInBulk(() -> {
                for (int i = first; i < Math.min(first + BATCH, merchants); i++) {
                    store.profiles().add(merchant(i));
                }
            });
        }
    }

    private MerchantProfile merchant(int number) {
        Identifiers identifiers = ports.system().identifiers();
        MerchantId id = identifiers.merchantId();
        List<AppCredential> credentials = new ArrayList<>();
        for (int i = 0; i < PER_MERCHANT; i++) {
            AppId appId = appId((long) number * PER_MERCHANT + i);
            if (!store.profiles().claim(appId)) {
                throw new IllegalStateException("the store is not empty");
            }
            credentials.add(credential(id, appId, i, number));
        }
        return MerchantProfile.restored(
                id,
                MerchantName.parse("Merchant " + number).get(),
                MerchantStatus.OPEN,
                AppCredentials.restored(credentials, Set.of()),
                Allowlists.allowing(),
                Option.none(),
                SelfRotation.FORBIDDEN,
                new ProfileVersion(1));
    }

    private static AppId appId(long number) {
        return new AppId(Long.toString(LOWEST + number * STEP % POSSIBLE));
    }

    private AppCredential credential(MerchantId merchant, AppId appId, int number, int ofMerchant) {
        String name = hasDistinctNames ? "Shop " + appId.text() : "Application " + number;
        return AppCredential.restored(
                appId,
                AppName.parse(name).get(),
                keys(merchant, appId),
                now,
                Option.when(
                        number == 0,
                        () -> new ActiveSince(ports.system().identifiers().activation(), now)),
                Option.none(),
                CredentialDetails.createdBy("person_" + ofMerchant));
    }

    private CredentialKeys keys(MerchantId merchant, AppId appId) {
        CredentialKeys first = CredentialKeys.first(kept(merchant, appId, KeyNumber.FIRST), now);
        return hasTwoKeys
                ? first.replace(
                                kept(merchant, appId, first.latest().next()),
                                Option.none(),
                                Grace.DEFAULT,
                                now.plusSeconds(1))
                        .get()
                : first;
    }

    private KeyVerifier kept(MerchantId merchant, AppId appId, KeyNumber number) {
        return store.appKeys()
                .keep(merchant, appId, number, ports.system().identifiers().appKey(Environment.TEST));
    }
}
