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
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.signing.TokenIssuer;

class OrdersOnAStoreTest {

    private static final ClientAddress LOCALHOST = new ClientAddress(0, 1);
    private static final Actor OPERATOR = new Actor("operator", LOCALHOST);

    @TempDir
    private Path folder;

    @Test
    void a_merchant_can_call_after_a_restart() {
        Shop shop;
        try (EmbeddedAccess embedded = opened()) {
            shop = Shop.opened(embedded.access());

            assertThat(new Orders(embedded.access()).list(shop.logIn(embedded.access()), LOCALHOST))
                    .isEqualTo("orders of " + shop.merchant().text());
        }
        try (EmbeddedAccess embedded = opened()) {
            assertThat(new Orders(embedded.access()).list(shop.logIn(embedded.access()), LOCALHOST))
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
            MerchantId merchant = resultOf(
                            access.merchants().open().handle(new OpenMerchantProfile.Command("Corner Shop", OPERATOR)))
                    .id();
            resultOf(access.allowlist()
                    .allow()
                    .handle(new AllowAddress.Command(merchant, "::1", "localhost", Option.none(), OPERATOR)));
            AppId appId = resultOf(access.credentials()
                            .create()
                            .handle(new CreateAppCredential.Command(merchant, "Till", Option.none(), OPERATOR)))
                    .credential()
                    .appId();
            resultOf(access.credentials()
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
                    .handle(new LogIn.Command(appId.text(), PresentedKey.of(appKey), LOCALHOST, "request-1"))
                    .get()
                    .token()
                    .text();
        }

        private static <T> T resultOf(Either<?, Committed<T>> change) {
            return change.getOrElseThrow(failure -> new IllegalStateException(failure.toString()))
                    .result();
        }
    }
}
