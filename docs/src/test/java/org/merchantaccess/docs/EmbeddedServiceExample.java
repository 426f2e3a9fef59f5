package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;

/** A service that embeds merchant access, as the pages describe it. */
class EmbeddedServiceExample {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void the_service_identifies_the_calling_merchant() throws IOException, InterruptedException {
        try (OrdersService service = service()) {
            OrdersService.Shop shop = OrdersService.open(service.access(), "Corner Shop", "127.0.0.1");

            HttpResponse<String> login = logIn(service.site(), shop);
            String token = login.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(orders(service.site(), "Bearer " + token).body())
                    .isEqualTo("orders of " + shop.merchant().text());
        }
    }

    @Test
    void a_long_body_is_refused() throws IOException, InterruptedException {
        try (OrdersService service = service()) {
            OrdersService.Shop shop =
                    new OrdersService.Shop(new MerchantId("mer_unknown"), new AppId("10000000"), "k".repeat(9_000));

            assertThat(logIn(service.site(), shop).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void a_forged_token_is_refused() throws IOException, InterruptedException {
        try (OrdersService service = service()) {
            HttpResponse<String> refused = orders(service.site(), "Bearer of.bad.news");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(refused.body()).contains("\"instance\":\"/orders\"");
        }
    }

    @Test
    void wrong_methods_and_unknown_paths_are_refused() throws IOException, InterruptedException {
        try (OrdersService service = service()) {
            URI site = service.site();

            assertThat(get(site.resolve("/v1/login")).statusCode()).isEqualTo(405);
            assertThat(get(site.resolve("/v1/login/more")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void head_returns_the_headers_of_get_without_a_body() throws IOException, InterruptedException {
        try (OrdersService service = service()) {
            for (String path : List.of("/v1/health", "/v1/whoami", "/v1/check", "/v1/login", "/v1/nowhere")) {
                URI uri = service.site().resolve(path);
                HttpResponse<String> head = CLIENT.send(
                        HttpRequest.newBuilder(uri)
                                .method("HEAD", BodyPublishers.ofString(""))
                                .build(),
                        BodyHandlers.ofString());

                HttpResponse<String> get = get(uri);
                assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
                assertThat(head.body()).isEmpty();
                assertThat(head.headers().firstValue("Content-Length").orElse("0"))
                        .as(path)
                        .isEqualTo(String.valueOf(get.body().length()));
            }
        }
    }

    private OrdersService service() throws IOException {
        return OrdersService.start(OrdersService.open(folder.resolve("data"), folder.resolve("keys")));
    }

    private static HttpResponse<String> logIn(URI site, OrdersService.Shop shop)
            throws IOException, InterruptedException {
        String body = "{\"app_id\":\"" + shop.appId().text() + "\",\"app_key\":\"" + shop.appKey() + "\"}";
        return CLIENT.send(
                HttpRequest.newBuilder(site.resolve("/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> orders(URI site, String authorization)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(site.resolve("/orders"))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
