package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.key.EndAppKey;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.switching.UndoSwitch;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;

/** Software has no failed call while a key is replaced, and while App IDs are switched. */
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
    @Tag("R15")
    void no_call_fails_while_a_key_is_replaced() {
        AtomicReference<OrdersClient.Key> installed = new AtomicReference<>(keyOf(shop.appId(), 1));
        OrdersClient client = new OrdersClient(service.site(), () -> List.of(installed.get()));
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        replaceKey(Grace.DEFAULT);
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        installed.set(keyOf(shop.appId(), 2));
        endKey(1);
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("R15")
    void software_that_has_only_an_ended_key_is_refused() {
        OrdersClient thief = client(keyOf(shop.appId(), 1));
        assertThat(thief.get("/orders").statusCode()).isEqualTo(200);

        replaceKey(Grace.NONE);

        assertThat(thief.get("/orders").statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("R15")
    void a_key_that_was_found_ends_without_an_account() throws Exception {
        OrdersClient client = client(keyOf(shop.appId(), 1));
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        assertThat(report(shop.appKey())).isEqualTo(202);

        assertThat(client.get("/orders").statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("R10")
    @Tag("R16")
    void no_call_fails_during_a_switch_and_its_undo() {
        AppId other = created("Second till");
        OrdersClient client = client(keyOf(shop.appId(), 1), keyOf(other, 1));
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        activate(other);
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);

        undoSwitch();
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);
    }

    private int report(String found) throws Exception {
        HttpRequest report = HttpRequest.newBuilder(service.site().resolve("/v1/leaked-keys"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"app_key\":\"" + found + "\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(report, BodyHandlers.discarding())
                .statusCode();
    }

    private OrdersClient client(OrdersClient.Key... keys) {
        return new OrdersClient(service.site(), () -> List.of(keys));
    }

    private OrdersClient.Key keyOf(AppId appId, int number) {
        return new OrdersClient.Key(
                appId.text(),
                service.access()
                        .credentials()
                        .reveal()
                        .handle(RevealAppKey.Command.of(shop.merchant(), appId, YOU)
                                .withNumber(Option.some(new KeyNumber(number))))
                        .get()
                        .text());
    }

    private void replaceKey(Grace grace) {
        OrdersService.done(service.access()
                .keys()
                .replace()
                .handle(ReplaceAppKey.Command.of(shop.merchant(), shop.appId(), grace, YOU)));
    }

    private void endKey(int number) {
        OrdersService.done(service.access()
                .keys()
                .end()
                .handle(EndAppKey.Command.of(shop.merchant(), shop.appId(), new KeyNumber(number), YOU)));
    }

    private void undoSwitch() {
        OrdersService.done(service.access().switching().undo().handle(UndoSwitch.Command.of(shop.merchant(), YOU)));
    }

    private AppId created(String name) {
        return OrdersService.done(service.access().credentials().create(shop.merchant(), name, YOU))
                .credential()
                .appId();
    }

    private void activate(AppId appId) {
        OrdersService.done(service.access().credentials().activate(shop.merchant(), appId, YOU));
    }
}
