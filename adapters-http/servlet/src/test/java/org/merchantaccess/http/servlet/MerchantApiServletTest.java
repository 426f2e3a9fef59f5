package org.merchantaccess.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Dispatcher;
import org.merchantaccess.http.oauth.metadata.OAuthServer;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;

class MerchantApiServletTest {

    private static final String OUTSIDE = "203.0.113.7";

    @AutoClose
    private final TestWorld world =
            TestWorld.beginsWith(AccessSettings.of(Environment.TEST).withInternalAddresses());

    private final ReadyMerchant shop = world.merchantCallingFrom("127.0.0.1");

    @TempDir
    private Path folder;

    @AutoClose
    private Container container;

    @BeforeEach
    void start() throws LifecycleException {
        container = serving(new MerchantApiServlet(world.access()), "");
    }

    private Container serving(MerchantApiServlet servlet, String contextPath) throws LifecycleException {
        return new Container(folder, contextPath)
                .with(servlet, servlet.urlPatterns())
                .started();
    }

    @Test
    void software_logs_in_and_its_token_identifies_it() throws IOException, InterruptedException {
        HttpResponse<String> login = Client.logIn(container.at("/v1/login"), shop);

        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(login.headers().allValues("Cache-Control")).containsExactly("no-store");
        String token =
                new ObjectMapper().readTree(login.body()).get("access_token").textValue();
        HttpResponse<String> whoAmI =
                Client.send("GET", container.at("/v1/whoami"), "", "Authorization", "Bearer " + token);
        assertThat(whoAmI.statusCode()).isEqualTo(200);
        assertThat(whoAmI.body()).contains(shop.id().text());
    }

    @Test
    void a_wrong_key_gets_the_uniform_refusal() throws IOException, InterruptedException {
        HttpResponse<String> refused = Client.logIn(
                container.at("/v1/login"),
                Client.loginBody(shop).replace(shop.appKey().text(), "x".repeat(32)));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .isEqualTo(
                        "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the API"
                                + " failed, please check your details and try again.\",\"instance\":\"/v1/login\"}");
    }

    @Test
    void every_response_names_its_request() throws IOException, InterruptedException {
        for (String path : List.of("/v1/health", "/v1/login", "/v1/whoami", "/v1/check")) {
            HttpResponse<String> response = Client.send("GET", container.at(path), "");

            assertThat(response.headers().allValues("X-Request-Id")).as(path).hasSize(1);
            assertThat(response.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
        }
    }

    @Test
    void head_returns_the_headers_of_get_without_the_body() throws IOException, InterruptedException {
        for (String path : List.of("/v1/health", "/v1/whoami", "/v1/login")) {
            HttpResponse<String> head = Client.send("HEAD", container.at(path), "");
            HttpResponse<String> get = Client.send("GET", container.at(path), "");

            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("Content-Length").orElse("0"))
                    .as(path)
                    .isEqualTo(String.valueOf(get.body().length()));
        }
    }

    @Test
    void another_method_is_refused_with_those_of_the_path() throws IOException, InterruptedException {
        for (String method : List.of("GET", "PUT", "OPTIONS", "BREW")) {
            HttpResponse<String> refused = Client.send(method, container.at("/v1/login"), "");

            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(refused.headers().allValues("Allow")).as(method).containsExactly("POST");
        }
    }

    @Test
    void a_body_longer_than_endpoints_accept_is_refused() throws IOException, InterruptedException {
        String body = Client.loginBody(shop);
        String longest = body + " ".repeat(Dispatcher.readLimit() - 1 - body.length());

        assertThat(Client.logIn(container.at("/v1/login"), longest).statusCode())
                .isEqualTo(200);
        assertThat(Client.logIn(container.at("/v1/login"), longest + " ").statusCode())
                .isEqualTo(413);
        assertThat(Client.logIn(container.at("/v1/login"), longest + " ".repeat(100_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void octets_that_are_not_utf_8_are_refused() throws IOException {
        String response = Client.exchange(
                container.port(),
                "POST /v1/login HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Type: application/json; charset=latin1\r\n"
                        + "Content-Length: 2\r\n\r\n\u00e9");

        assertThat(response).startsWith("HTTP/1.1 415");
    }

    @Test
    void a_repeated_header_is_seen_with_each_of_its_values() throws IOException {
        String credentials = "Authorization: Bearer " + shop.token().text() + "\r\n";
        String start = "GET /v1/whoami HTTP/1.1\r\nHost: t\r\nConnection: close\r\n";

        assertThat(Client.exchange(container.port(), start + credentials + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(Client.exchange(container.port(), start + credentials + credentials + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("must be sent only once");
    }

    @Test
    void a_path_that_matches_only_after_decoding_is_not_found() throws IOException {
        String response =
                Client.exchange(container.port(), "GET /v1/%68ealth HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 404").contains("\"instance\":\"/v1/%68ealth\"");
    }

    @Test
    void an_instance_that_is_not_ready_says_so() throws IOException, InterruptedException {
        world.directoryIsStale();

        assertThat(Client.send("GET", container.at("/v1/health"), "").statusCode())
                .isEqualTo(503);
        assertThat(Client.logIn(container.at("/v1/login"), shop).statusCode()).isEqualTo(503);
    }

    @Test
    void a_request_that_makes_a_change_waits_for_the_store() throws IOException, InterruptedException {
        HttpResponse<String> report = Client.logIn(
                container.at("/v1/leaked-keys"),
                "{\"app_key\":\"" + shop.appKey().text() + "\"}");

        assertThat(report.statusCode()).isLessThan(300);
        assertThat(Client.logIn(container.at("/v1/login"), shop).statusCode()).isEqualTo(401);
    }

    @Test
    void below_the_path_of_a_context_the_whole_path_is_named() throws Exception {
        try (Container below = serving(new MerchantApiServlet(world.access()), "/shop")) {
            assertThat(Client.logIn(below.at("/v1/login"), shop).statusCode()).isEqualTo(200);
            assertThat(Client.send("GET", below.at("/v1/whoami"), "").body())
                    .contains("\"instance\":\"/shop/v1/whoami\"");
        }
    }

    @Test
    void behind_a_trusted_proxy_the_forwarded_address_counts() throws Exception {
        ReadyMerchant outside = world.merchantCallingFrom(OUTSIDE);
        TrustedProxies proxies = TrustedProxies.of(List.of("127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                .get();
        try (Container behind = serving(new MerchantApiServlet(world.access(), proxies), "")) {
            URI login = behind.at("/v1/login");
            String body = Client.loginBody(outside);

            assertThat(Client.send("POST", login, body, "Content-Type", "application/json", "X-Forwarded-For", OUTSIDE)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Client.send(
                                    "POST",
                                    login,
                                    body,
                                    "Content-Type",
                                    "application/json",
                                    "X-Forwarded-For",
                                    "203.0.113.8")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_address_header_of_an_untrusted_peer_is_ignored() throws IOException, InterruptedException {
        ReadyMerchant outside = world.merchantCallingFrom(OUTSIDE);

        assertThat(Client.send(
                                "POST",
                                container.at("/v1/login"),
                                Client.loginBody(outside),
                                "Content-Type",
                                "application/json",
                                "X-Forwarded-For",
                                OUTSIDE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_proxy_names_the_request() throws Exception {
        TrustedProxies proxies = TrustedProxies.of(List.of("127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                .get();
        try (Container behind = serving(new MerchantApiServlet(world.access(), proxies), "")) {
            HttpResponse<String> response =
                    Client.send("GET", behind.at("/v1/health"), "", "X-Request-Id", "from-the-proxy");

            assertThat(response.headers().allValues("X-Request-Id")).containsExactly("from-the-proxy");
        }
        HttpResponse<String> direct =
                Client.send("GET", container.at("/v1/health"), "", "X-Request-Id", "from-a-client");
        assertThat(direct.headers().allValues("X-Request-Id")).doesNotContain("from-a-client");
    }

    @Test
    void oauth_clients_log_in_where_the_service_wants_it() throws Exception {
        TokenIssuer issuer = new TokenIssuer("https://api.example.com", "https://api.example.com");
        OAuthServer oauth = new OAuthServer(() -> "https://api.example.com", issuer, keys -> "{\"keys\":[]}");
        String grant = "grant_type=client_credentials&client_id=" + shop.appId().text() + "&client_secret="
                + shop.appKey().text();
        try (Container all = serving(new MerchantApiServlet(world.access(), TrustedProxies.none(), oauth), "")) {
            HttpResponse<String> login = Client.send(
                    "POST", all.at("/oauth2/token"), grant, "Content-Type", "application/x-www-form-urlencoded");

            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.body()).contains("access_token");
        }
        assertThat(new MerchantApiServlet(world.access()).urlPatterns())
                .contains("/v1/login")
                .doesNotContain("/oauth2/token");
    }
}
