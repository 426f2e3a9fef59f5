package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The service lets merchants log in, also below a context path, with the version of Jackson that Spring Boot manages. */
class LoginEndpointTest {

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext service;
    private Shop shop;

    @BeforeEach
    void start() {
        service = new SpringApplication(OrdersApplication.class).run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.servlet.context-path=/shop",
                "--merchant-access.data=" + folder.resolve("data"),
                "--merchant-access.keys=" + folder.resolve("keys"));
        shop = Shop.opened(service.getBean(MerchantAccess.class), "127.0.0.1");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_merchant_logs_in_and_calls() {
        ResponseEntity<String> login = login("{\"app_id\":\"%s\",\"app_key\":\"%s\"}"
                .formatted(shop.appId().text(), shop.appKey()));

        assertThat(login.getStatusCode().value()).isEqualTo(200);
        assertThat(login.getHeaders().get("X-Request-Id")).hasSize(1);
        String token = String.valueOf(login.getBody()).replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        assertThat(send(HttpMethod.GET, "/orders", "", "Bearer " + token).getBody())
                .isEqualTo("orders of " + shop.merchant().text());
    }

    @Test
    void a_call_without_a_token_is_refused() {
        ResponseEntity<String> refused = send(HttpMethod.GET, "/orders", "", "Basic none");

        assertThat(refused.getStatusCode().value()).isEqualTo(401);
        assertThat(refused.getBody()).contains("\"instance\":\"/shop/orders\"");
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        assertThat(login("{\"app_id\":").getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void a_long_body_is_refused() {
        assertThat(login("{\"app_id\":\"%s\"}".formatted("1".repeat(9_000)))
                        .getStatusCode()
                        .value())
                .isEqualTo(413);
    }

    @Test
    void another_method_is_refused() {
        ResponseEntity<String> refused = send(HttpMethod.PUT, "/v1/login", "{}", "");

        assertThat(refused.getStatusCode().value()).isEqualTo(405);
        assertThat(refused.getHeaders().get("Allow")).containsExactly("POST");
    }

    private ResponseEntity<String> login(String body) {
        return send(HttpMethod.POST, "/v1/login", body, "");
    }

    private ResponseEntity<String> send(HttpMethod method, String path, String body, String authorization) {
        RestClient.RequestBodySpec request = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/shop")
                .defaultStatusHandler(status -> status.isError(), (sent, response) -> {})
                .build()
                .method(method)
                .uri(path)
                .header("Authorization", authorization);
        return (body.isEmpty() ? request : request.contentType(MediaType.APPLICATION_JSON).body(body))
                .retrieve()
                .toEntity(String.class);
    }
}
