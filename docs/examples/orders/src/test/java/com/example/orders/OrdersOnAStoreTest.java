package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.merchantaccess.application.outcome.FailureMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
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
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }

    record Shop(MerchantId merchant, AppId appId, String appKey) {

        static Shop opened(MerchantAccess access) {
            MerchantId merchant =
                    resultOf(access.merchants().open("Corner Shop", OPERATOR)).id();
            resultOf(access.allowlist().allow(merchant, "::1", "localhost", OPERATOR));
            AppId appId = resultOf(access.credentials().create(merchant, "Till", OPERATOR))
                    .credential()
                    .appId();
            resultOf(access.credentials().activate(merchant, appId, OPERATOR));
            String appKey =
                    access.credentials().reveal(merchant, appId, OPERATOR).get().text();
            return new Shop(merchant, appId, appKey);
        }

        String logIn(MerchantAccess access) {
            return access.tokens()
                    .logIn(appId.text(), PresentedKey.of(appKey), LOCALHOST)
                    .get()
                    .token()
                    .text();
        }

        private static <T> T resultOf(Either<?, Committed<T>> change) {
            return change.getOrElseThrow(
                            failure -> new IllegalStateException(FailureMessages.english().of(failure)))
                    .result();
        }
    }
}
