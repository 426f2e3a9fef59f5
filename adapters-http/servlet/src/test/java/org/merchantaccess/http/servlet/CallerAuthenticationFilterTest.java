package org.merchantaccess.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;

class CallerAuthenticationFilterTest {

    private static final Actor OPERATOR = new Actor("operator", new ClientAddress(0, 1));
    private static final String UNIFORM =
            "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication"
                    + " with the API failed, please check your details and try again.\",\"instance\":\"%s\"}";

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
        container = guarded(new CallerAuthenticationFilter(world.access()), "");
    }

    private Container guarded(CallerAuthenticationFilter filter, String contextPath) throws LifecycleException {
        return new Container(folder, contextPath)
                .with(filter, "/orders/*")
                .with(new OrdersServlet(), "/orders/*", "/open")
                .started();
    }

    @Test
    void a_call_reaches_the_service_with_its_caller() throws IOException, InterruptedException {
        HttpResponse<String> answer = Client.send("GET", container.at("/orders/7"), "", "Authorization", bearer(shop));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("orders of " + shop.id().text());
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void a_call_reaches_the_service_with_its_body() throws IOException, InterruptedException {
        String body = "öre".repeat(100_000);

        assertThat(Client.send("POST", container.at("/orders"), body, "Authorization", bearer(shop))
                        .body())
                .isEqualTo(body);
    }

    @Test
    void the_api_and_the_filter_are_registered_by_code() throws Exception {
        try (Container registered = new Container(folder, "")
                .with(context -> OrdersRegistration.register(world.access(), context))
                .with(new OrdersServlet(), "/orders/*")
                .started()) {
            HttpResponse<String> login = Client.logIn(registered.at("/v1/login"), shop);

            String token = new ObjectMapper()
                    .readTree(login.body())
                    .get("access_token")
                    .textValue();
            assertThat(Client.send("GET", registered.at("/orders"), "", "Authorization", "Bearer " + token)
                            .body())
                    .isEqualTo("orders of " + shop.id().text());
            assertThat(Client.send("GET", registered.at("/orders"), "").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_wrong_token_gets_the_uniform_refusal() throws IOException, InterruptedException {
        HttpResponse<String> refused =
                Client.send("GET", container.at("/orders/7?page=2"), "", "Authorization", "Bearer of.bad.news");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(UNIFORM.formatted("/orders/7"));
        assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(refused.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_request_without_a_token_gets_the_same_body() throws IOException, InterruptedException {
        HttpResponse<String> refused = Client.send("GET", container.at("/orders"), "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(UNIFORM.formatted("/orders"));
        assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void a_refusal_of_head_has_no_body() throws IOException, InterruptedException {
        HttpResponse<String> refused = Client.send("HEAD", container.at("/orders"), "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValueAsLong("Content-Length"))
                .hasValue(UNIFORM.formatted("/orders").length());
    }

    @Test
    void a_call_from_an_address_that_was_removed_from_the_allowlist_is_refused()
            throws IOException, InterruptedException {
        ReadyMerchant moving = world.merchantCallingFrom("203.0.113.7");
        AllowlistUseCases allowlist = world.access().allowlist();
        EntryId here = allowlist
                .allow(moving.id(), "127.0.0.1", "here", OPERATOR)
                .get()
                .result()
                .entry()
                .id();
        assertThat(status(container, moving)).isEqualTo(200);

        allowlist.disallow().handle(DisallowAddress.Command.of(moving.id(), here, OPERATOR));

        assertThat(status(container, moving)).isEqualTo(401);
    }

    @Test
    void the_very_next_call_with_the_token_of_a_replaced_app_id_is_refused() throws IOException, InterruptedException {
        ReadyMerchant switched = world.switchesAppId(shop);

        assertThat(status(container, shop)).isEqualTo(401);
        assertThat(status(container, switched)).isEqualTo(200);
    }

    @Test
    void no_call_passes_while_none_can_be_checked() throws IOException, InterruptedException {
        world.directoryIsStale();

        HttpResponse<String> refused = Client.send("GET", container.at("/orders"), "", "Authorization", bearer(shop));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().allValues("Retry-After")).containsExactly("1");
        assertThat(refused.body()).contains("\"error_type\":\"unavailable\"");
    }

    @Test
    void below_the_path_of_a_context_the_whole_path_is_named() throws Exception {
        try (Container below = guarded(new CallerAuthenticationFilter(world.access()), "/shop")) {
            assertThat(status(below, shop)).isEqualTo(200);
            assertThat(Client.send("GET", below.at("/orders"), "").body()).isEqualTo(UNIFORM.formatted("/shop/orders"));
        }
    }

    @Test
    void behind_a_trusted_proxy_the_forwarded_address_counts() throws Exception {
        ReadyMerchant outside = world.merchantCallingFrom("203.0.113.7");
        TrustedProxies proxies = TrustedProxies.of(List.of("127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                .get();
        try (Container behind = guarded(new CallerAuthenticationFilter(world.access(), proxies), "")) {
            assertThat(status(behind, outside, "X-Forwarded-For", "203.0.113.7"))
                    .isEqualTo(200);
            assertThat(status(behind, outside, "X-Forwarded-For", "203.0.113.8"))
                    .isEqualTo(401);
        }
    }

    @Test
    void an_endpoint_without_the_filter_fails_when_it_asks_for_the_caller() throws IOException, InterruptedException {
        assertThat(Client.send("GET", container.at("/open"), "", "Authorization", bearer(shop))
                        .statusCode())
                .isEqualTo(500);
    }

    private static int status(Container container, ReadyMerchant merchant, String... headers)
            throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of("Authorization", bearer(merchant)), Stream.of(headers))
                .toArray(String[]::new);
        return Client.send("GET", container.at("/orders"), "", all).statusCode();
    }

    private static String bearer(ReadyMerchant merchant) {
        return "Bearer " + merchant.token().text();
    }
}
