package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;

/** The endpoints of {@code /v1} read and write JSON with the version of Jackson that Spring Boot manages. */
class LoginEndpointTest {

    @AutoClose
    private final TestWorld world = TestWorld.begins();

    private final ReadyMerchant shop = world.merchant();

    @Test
    void a_merchant_logs_in() {
        Response answer = login("{\"app_id\":\"%s\",\"app_key\":\"%s\"}"
                .formatted(shop.appId().text(), shop.appKey().text()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"access_token\":\"");
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        assertThat(login("{\"app_id\":").status()).isEqualTo(400);
    }

    private Response login(String body) {
        RouteTable routes = new RouteTable(ApiRoutes.of(world.access(), TrustedProxies.none(), () -> true));
        RouteTable.Resolution.Found found = (RouteTable.Resolution.Found) routes.resolve("POST", "/v1/login");
        return ((Endpoint.Immediate) found.endpoint())
                .answer(new RoutedRequest(new Login(body), found.route().template(), found.pathParameters()));
    }

    private record Login(String json) implements Request {

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String path() {
            return "/v1/login";
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public List<String> headers(String name) {
            return name.equalsIgnoreCase("Content-Type") ? List.of("application/json") : List.of();
        }

        @Override
        public byte[] body() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Option<ClientAddress> peer() {
            return ClientAddress.parse("127.0.0.1");
        }

        @Override
        public String id() {
            return "request-1";
        }
    }
}
