package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.token.TokenIssuer;

class OrdersOnAStoreTest {

    private static final ClientAddress HERE = new ClientAddress(0, 1);
    private static final Actor OPERATOR = new Actor("operator", HERE);

    @TempDir
    private Path folder;

    @Test
    void a_merchant_calls_and_is_still_known_after_a_restart() {
        Shop shop;
        try (EmbeddedAccess embedded = opened()) {
            shop = Shop.opened(embedded.access());

            assertThat(new Orders(embedded.access()).list(shop.logIn(embedded.access()), HERE))
                    .isEqualTo("orders of " + shop.merchant().text());
        }
        try (EmbeddedAccess embedded = opened()) {
            assertThat(new Orders(embedded.access()).list(shop.logIn(embedded.access()), HERE))
                    .isEqualTo("orders of " + shop.merchant().text());
        }
    }

    private EmbeddedAccess opened() {
        return EmbeddedAccess.in(folder.resolve("data"), folder.resolve("keys"))
                .open(
                        new TokenIssuer("https://api.example.com", "https://api.example.com"),
                        AccessSettings.of(Environment.TEST).withInternalAddresses())
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    }

    record Shop(MerchantId merchant, AppId appId, String appKey) {

        static Shop opened(MerchantAccess access) {
            MerchantId merchant = done(
                            access.merchants().open().handle(new OpenMerchantProfile.Command("Corner Shop", OPERATOR)))
                    .id();
            done(access.allowlist()
                    .allow()
                    .handle(new AllowAddress.Command(merchant, "::1", "here", Option.none(), OPERATOR)));
            AppId appId = done(access.credentials()
                            .create()
                            .handle(new CreateAppCredential.Command(merchant, "Till", Option.none(), OPERATOR)))
                    .credential()
                    .appId();
            done(access.credentials()
                    .activate()
                    .handle(new ActivateAppCredential.Command(merchant, appId, Option.none(), OPERATOR)));
            String appKey = access.credentials()
                    .reveal()
                    .handle(new RevealAppKey.Command(merchant, appId, OPERATOR))
                    .get()
                    .text();
            return new Shop(merchant, appId, appKey);
        }

        String logIn(MerchantAccess access) {
            return access.tokens()
                    .logIn()
                    .handle(new LogIn.Command(appId.text(), PresentedKey.of(appKey), HERE, "request-1"))
                    .get()
                    .token()
                    .text();
        }

        private static <T> T done(Either<?, Committed<T>> change) {
            return change.getOrElseThrow(failure -> new IllegalStateException(failure.toString()))
                    .result();
        }
    }
}
