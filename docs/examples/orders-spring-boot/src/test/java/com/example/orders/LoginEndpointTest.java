package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The endpoints of {@code /v1} read and write JSON with the version of Jackson that Spring Boot manages. */
class LoginEndpointTest {

    @AutoClose
    private final TestWorld world = TestWorld.begins();

    private final ReadyMerchant shop = world.merchantCallingFrom("203.0.113.7");
    private final MockMvcTester api =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(new MerchantApi(world.access())).build());

    @Test
    void a_merchant_logs_in() {
        MvcTestResult answer = login("{\"app_id\":\"%s\",\"app_key\":\"%s\"}"
                .formatted(shop.appId().text(), shop.appKey().text()));

        assertThat(answer).hasStatus(200).containsHeader("X-Request-Id");
        assertThat(answer).bodyText().contains("\"access_token\":\"");
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        assertThat(login("{\"app_id\":")).hasStatus(400);
    }

    @Test
    void a_long_body_is_refused() {
        assertThat(login("{\"app_id\":\"%s\"}".formatted("1".repeat(9_000)))).hasStatus(413);
    }

    @Test
    void another_method_is_refused() {
        assertThat(api.get().uri("/v1/login")).hasStatus(405).hasHeader("Allow", "POST");
    }

    private MvcTestResult login(String body) {
        return api.post()
                .uri("/v1/login")
                .remoteAddress("203.0.113.7")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
