package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/** The snippet of the README. */
class CallingMerchantExample {

    private static final ClientAddress TILL = ClientAddress.parse("127.0.0.1").getOrElseThrow(AssertionError::new);

    @TempDir
    private Path folder;

    @Test
    void the_merchant_of_a_call_is_known_by_its_token() {
        try (CallingMerchant calling = new CallingMerchant(folder.resolve("data"), folder.resolve("keys"))) {
            OrdersService.Shop shop = OrdersService.open(calling.embedded.access(), "Corner Shop", "127.0.0.1");
            BearerToken token = calling.embedded
                    .access()
                    .tokens()
                    .logIn(shop.appId().text(), PresentedKey.of(shop.appKey()), TILL)
                    .get()
                    .token();

            assertThat(calling.of(token, TILL).get()).isEqualTo(shop.merchant());
        }
    }
}
