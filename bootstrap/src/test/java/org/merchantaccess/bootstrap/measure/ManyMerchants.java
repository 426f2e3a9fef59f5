package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;

/**
 * Merchants with ten App IDs each. The first App ID is active, and its key is known from the number of the merchant, so a client in another
 * process can log in. Only calls from this machine are allowed.
 */
public final class ManyMerchants {

    public static final int APP_IDS_EACH = 10;

    /** The merchants that have more than one allowlist entry, by the number of their entries. */
    public static final int WITH_TEN_ENTRIES = 1;

    public static final int WITH_HUNDRED_ENTRIES = 2;

    private static final int BATCH = 1000;
    private static final int LOWEST = 10_000_000;
    private static final int POSSIBLE = 90_000_000;

    /** Has no common divisor with the number of possible App IDs, so that its multiples cover all of them. */
    private static final long STEP = 37_654_321;

    private final Store store;
    private final Instant now;

    public ManyMerchants(Ports ports) {
        this.store = Store.of(ports);
        this.now = ports.system().clock().instant();
    }

    /** Returns the active App ID of the merchant. */
    public static AppId active(int merchant) {
        return appId(merchant, 0);
    }

    /** Returns the key of the active App ID. */
    public static AppKey key(int merchant) {
        return Credentials.key(Environment.TEST, merchant);
    }

    private static AppId appId(int merchant, int number) {
        return new AppId((int) (LOWEST + ((long) merchant * APP_IDS_EACH + number) * STEP % POSSIBLE));
    }

    /** Adds that many merchants to the empty store. */
    public void add(int merchants) {
        for (int done = 0; done < merchants; done += BATCH) {
            int first = done;
            store.writeInBulk(() -> {
                for (int i = first; i < Math.min(first + BATCH, merchants); i++) {
                    add(profile(i));
                }
            });
        }
    }

    private void add(MerchantProfile profile) {
        for (AppCredential credential : profile.credentials().all()) {
            if (!store.profiles().claim(credential.appId())) {
                throw new IllegalStateException("the store is not empty");
            }
        }
        store.profiles().add(profile);
    }

    private MerchantProfile profile(int number) {
        MerchantId id = new MerchantId("mer_" + number);
        List<AppCredential> credentials = new ArrayList<>();
        for (int i = 0; i < APP_IDS_EACH; i++) {
            credentials.add(credential(id, number, i));
        }
        return MerchantProfile.restored(
                id,
                Merchants.named("Merchant " + number),
                MerchantStatus.OPEN,
                AppCredentials.restored(credentials, Set.of()),
                allowlist(number),
                Option.none(),
                SelfRotation.FORBIDDEN,
                ProfileVersion.FIRST);
    }

    private AppCredential credential(MerchantId merchant, int number, int position) {
        AppId appId = appId(number, position);
        AppKey key = position == 0
                ? key(number)
                : Credentials.key(Environment.TEST, Integer.MAX_VALUE - number * APP_IDS_EACH - position);
        return AppCredential.restored(
                appId,
                Credentials.named("Application " + position),
                CredentialKeys.first(store.appKeys().keep(merchant, appId, KeyNumber.FIRST, key), now),
                now,
                Option.when(position == 0, () -> new ActiveSince(Credentials.activation(number + 1), now)),
                Option.none(),
                CredentialDetails.createdBy("person_" + number));
    }

    /** Returns an allowlist whose last entry, which is the last one to be compared, allows this machine. */
    private static Allowlist allowlist(int number) {
        int size = switch (number) {
            case WITH_TEN_ENTRIES -> 10;
            case WITH_HUNDRED_ENTRIES -> 100;
            default -> 1;
        };
        List<AllowlistEntry> entries = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            entries.add(new AllowlistEntry(
                    new EntryId("entry_" + number + "_" + i),
                    Allowlists.range(i == size ? "127.0.0.1" : "203.0.113." + i),
                    Allowlists.label("Entry " + i),
                    Allowlists.ADDED_AT));
        }
        return Allowlist.restored(entries);
    }
}
