package org.merchantaccess.application;

import java.util.List;
import java.util.Set;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;

/** A merchant of an earlier version, which also issued App IDs with a leading zero. */
public final class LeadingZeroMerchant {

    /** The active App ID. */
    public static final AppId ACTIVE = new AppId("01234567");

    /** The App ID that is not active. */
    public static final AppId INACTIVE = new AppId("00000042");

    private LeadingZeroMerchant() {}

    /** Adds the merchant to the store before an instance is opened on it. */
    public static ReadyMerchant storedIn(Store store) {
        AppKey key = Credentials.key(Environment.TEST, 1);
        store.write(() -> {
            store.profiles().claim(ACTIVE);
            store.profiles().claim(INACTIVE);
            KeyVerifier verifier = store.appKeys().keep(Merchants.CORNER_SHOP, ACTIVE, KeyNumber.FIRST, key);
            store.appKeys()
                    .keep(Merchants.CORNER_SHOP, INACTIVE, KeyNumber.FIRST, Credentials.key(Environment.TEST, 2));
            AppCredentials credentials = AppCredentials.restored(
                            List.of(
                                    Credentials.active(ACTIVE, "Payments", Credentials.activation(1)),
                                    Credentials.inactive(INACTIVE, "Refunds")),
                            Set.of())
                    .withKeyVerifiers((appId, any) -> verifier);
            store.profiles().add(Merchants.with(credentials, Allowlists.allowingTheOffice()));
        });
        return new ReadyMerchant(Merchants.CORNER_SHOP, ACTIVE, key, Allowlists.OFFICE);
    }
}
