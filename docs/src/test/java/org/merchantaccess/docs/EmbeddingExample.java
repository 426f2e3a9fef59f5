package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;

/** What the README shows of the core on its own. */
class EmbeddingExample {

    @Test
    void the_first_five_minutes() {
        // tag::first-five-minutes[]
        try (MerchantAccess access = MerchantAccess.inMemory(Clock.systemUTC())) {
            ClientAddress here = ClientAddress.parse("127.0.0.1").get();
            Actor you = new Actor("you", here);

            // A merchant, an address it may call from, an App ID, set to active.
            MerchantId shop = access.merchants()
                    .open()
                    .handle(new OpenMerchantProfile.Command("Corner Shop", you))
                    .get()
                    .result()
                    .id();
            access.allowlist()
                    .allow()
                    .handle(new AllowAddress.Command(shop, "127.0.0.1", "office", Option.none(), you));
            AppId appId = access.credentials()
                    .create()
                    .handle(new CreateAppCredential.Command(shop, "Till", Option.none(), you))
                    .get()
                    .result()
                    .credential()
                    .appId();
            access.credentials().activate().handle(new ActivateAppCredential.Command(shop, appId, Option.none(), you));

            // Its software logs in with the key ...
            PresentedKey key = PresentedKey.of(access.credentials()
                    .reveal()
                    .handle(new RevealAppKey.Command(shop, appId, you))
                    .get()
                    .text());
            BearerToken token = access.tokens()
                    .logIn()
                    .handle(new LogIn.Command(appId.text(), key, here, "request-1"))
                    .get()
                    .token();

            // ... and you know who is calling.
            CheckCall.Caller caller = access.tokens()
                    .checkCall()
                    .handle(new CheckCall.Query(token, here, "request-2"))
                    .get();
            assertThat(caller.merchant()).isEqualTo(shop);
        }
        // end::first-five-minutes[]
    }
}
