package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/** The service as it runs: a web server, and a store on SQLite. */
class OrdersOnAStoreTest {

    @TempDir
    private Path folder;

    @Test
    void a_switch_rejects_the_very_next_call_and_outlives_a_restart() {
        Shop shop;
        try (ConfigurableApplicationContext service = service()) {
            MerchantAccess access = access(service);
            Shop former = Shop.opened(access, "127.0.0.1");
            String token = former.logIn(access);
            assertThat(status(service, token, "")).isEqualTo(200);

            shop = former.switched(access);

            assertThat(status(service, token, "")).isEqualTo(401);
        }
        try (ConfigurableApplicationContext service = service()) {
            assertThat(status(service, shop.logIn(access(service)), "")).isEqualTo(200);
        }
    }

    @Test
    void the_address_in_a_header_counts_only_if_it_is_configured() {
        try (ConfigurableApplicationContext service = service()) {
            MerchantAccess access = access(service);
            String token = Shop.opened(access, "203.0.113.7").logIn(access);

            assertThat(status(service, token, "203.0.113.7")).isEqualTo(401);
        }
        try (ConfigurableApplicationContext service = service("--server.forward-headers-strategy=native")) {
            MerchantAccess access = access(service);
            String token = Shop.opened(access, "203.0.113.8").logIn(access);

            assertThat(status(service, token, "203.0.113.8")).isEqualTo(200);
            assertThat(status(service, token, "203.0.113.9")).isEqualTo(401);
        }
    }

    private ConfigurableApplicationContext service(String... more) {
        SpringApplication application = new SpringApplication(OrdersApplication.class);
        String[] arguments = {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--merchant-access.data=" + folder.resolve("data"),
            "--merchant-access.keys=" + folder.resolve("keys"),
            more.length == 0 ? "--server.forward-headers-strategy=none" : more[0]
        };
        return application.run(arguments);
    }

    private static MerchantAccess access(ConfigurableApplicationContext service) {
        return service.getBean(MerchantAccess.class);
    }

    private static int status(ConfigurableApplicationContext service, String token, String forwardedFor) {
        return RestClient.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .get()
                .uri("/orders")
                .header("Authorization", "Bearer " + token)
                .headers(headers -> headers.set("X-Forwarded-For", forwardedFor))
                .exchange((request, response) -> response.getStatusCode().value());
    }
}
