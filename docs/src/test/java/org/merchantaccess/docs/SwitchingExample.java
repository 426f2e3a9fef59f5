package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;

/** Software with both App IDs has no failed call during a switch. */
class SwitchingExample {

    private static final Actor YOU =
            new Actor("you@example.com", ClientAddress.parse("127.0.0.1").getOrElseThrow(AssertionError::new));

    @TempDir
    private Path folder;

    private OrdersService service;
    private OrdersService.Shop shop;

    @BeforeEach
    void start() throws IOException {
        service = OrdersService.start(OrdersService.open(folder.resolve("data"), folder.resolve("keys")));
        shop = OrdersService.open(service.access(), "Corner Shop", "127.0.0.1");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @Tag("R10")
    void no_call_fails_during_a_switch_and_back() {
        AppId other = created("Second till");
        OrdersClient client = client(former(), keyOf(other));
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        activate(other);
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        activate(shop.appId());
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void software_with_only_the_former_key_is_refused() {
        AppId other = created("Second till");
        OrdersClient thief = client(former());
        assertThat(thief.get("/orders").statusCode()).isEqualTo(200);

        activate(other);

        assertThat(thief.get("/orders").statusCode()).isEqualTo(401);
    }

    private OrdersClient client(OrdersClient.Key... keys) {
        return new OrdersClient(service.site(), List.of(keys));
    }

    private OrdersClient.Key former() {
        return new OrdersClient.Key(shop.appId().text(), shop.appKey());
    }

    private OrdersClient.Key keyOf(AppId appId) {
        return new OrdersClient.Key(
                appId.text(),
                service.access()
                        .credentials()
                        .reveal()
                        .handle(new RevealAppKey.Command(shop.merchant(), appId, YOU))
                        .get()
                        .text());
    }

    private AppId created(String name) {
        return OrdersService.done(service.access()
                        .credentials()
                        .create()
                        .handle(new CreateAppCredential.Command(shop.merchant(), name, Option.none(), YOU)))
                .credential()
                .appId();
    }

    private void activate(AppId appId) {
        OrdersService.done(service.access()
                .credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(shop.merchant(), appId, Option.none(), YOU)));
    }
}
