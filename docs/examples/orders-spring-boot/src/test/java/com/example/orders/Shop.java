package com.example.orders;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.FailureMessages;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** A merchant whose software calls from one address. */
record Shop(MerchantId merchant, AppId appId, String appKey, ClientAddress address) {

    private static final Actor OPERATOR = new Actor("operator", new ClientAddress(0, 1));

    static Shop opened(MerchantAccess access, String address) {
        MerchantId merchant = resultOf(
                        access.merchants().open("Corner Shop", OPERATOR))
                .id();
        resultOf(access.allowlist()
                .allow(merchant, address, "till", OPERATOR));
        return withAppId(access, merchant, "Till", ClientAddress.parse(address).get());
    }

    /** Creates another App ID and sets it to active. */
    Shop switched(MerchantAccess access) {
        return withAppId(access, merchant, "Second till", address);
    }

    private static Shop withAppId(MerchantAccess access, MerchantId merchant, String name, ClientAddress address) {
        AppId next = resultOf(access.credentials()
                        .create(merchant, name, OPERATOR))
                .credential()
                .appId();
        resultOf(access.credentials()
                .activate(merchant, next, OPERATOR));
        String key = access.credentials()
                .reveal(merchant, next, OPERATOR)
                .get()
                .text();
        return new Shop(merchant, next, key, address);
    }

    String logIn(MerchantAccess access) {
        return access.tokens()
                .logIn(appId.text(), PresentedKey.of(appKey), address)
                .get()
                .token()
                .text();
    }

    private static <T> T resultOf(Either<?, Committed<T>> change) {
        return change.getOrElseThrow(failure -> new IllegalStateException(FailureMessages.english().of(failure)))
                .result();
    }
}
