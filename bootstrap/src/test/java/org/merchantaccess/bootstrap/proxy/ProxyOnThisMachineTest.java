package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/**
 * With {@code trusted-proxies=127.0.0.1}, a local client without a forwarding header is refused. Log, metrics and refused requests give
 * the cause.
 */
class ProxyOnThisMachineTest {

    private static final String PROXY = "127.0.0.1";
    private static final String WARNING = "127.0.0.1 is a trusted proxy and sent no X-Forwarded-For header";

    private static final CompletableFuture<String> LOGIN = new CompletableFuture<>();
    private static final CompletableFuture<String> MANAGEMENT = new CompletableFuture<>();

    @TempDir
    static Path site;

    private static ServingProcess server;
    private static Merchant merchant;

    @BeforeAll
    static void open() throws IOException {
        server = ServingProcess.on(
                new TestInstallation(site),
                ServingProcess.STARTS_FAST,
                ProxyOnThisMachineTest::readLine,
                "--set",
                "trusted-proxies=" + PROXY);
        merchant = Merchant.open(Management.of(server, PROXY));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void readLine(String line) {
        if (line.contains(WARNING) && line.contains("/v1/login")) {
            LOGIN.complete(line);
        }
        if (line.contains(WARNING) && line.contains("/api/")) {
            MANAGEMENT.complete(line);
        }
    }

    private static String metrics() throws IOException {
        return LocalClient.at(PROXY)
                .get(server.operations().getPort(), "/metrics")
                .body();
    }

    private static LocalClient.Received manage(String path, String... headerLines) throws IOException {
        String[] lines = new String[headerLines.length + 2];
        lines[0] = "Host: localhost";
        lines[1] = "Authorization: Bearer " + server.managementKey();
        System.arraycopy(headerLines, 0, lines, 2, headerLines.length);
        return LocalClient.at(PROXY).get(server.hub().getPort(), path, lines);
    }

    @Test
    void a_refused_login_appears_with_its_reason_in_log_metrics_and_refused_requests() throws Exception {
        LocalClient.Received response = LocalClient.at(PROXY)
                .send(
                        server.api().getPort(),
                        "POST",
                        "/v1/login",
                        merchant.login(),
                        "Host: localhost",
                        "Content-Type: application/json");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).doesNotContain("proxy", "invalid_parameters");
        assertThat(LOGIN.orTimeout(30, TimeUnit.SECONDS).join()).contains("Refused /v1/login: ");
        assertThat(metrics())
                .contains(
                        "merchant_access_address_refusals_total{environment=\"test\",listener=\"api\",reason=\"not_forwarded\"} 1.0")
                .contains(
                        "merchant_access_decisions_total{cause=\"address_unknown\",environment=\"test\",outcome=\"refused\",question=\"login\"} 1.0");
        assertThat(manage("/api/refusals?cause=address_unknown", "X-Forwarded-For: " + PROXY)
                        .body())
                .contains("\"app_id\":\"" + merchant.appId() + "\"", "\"address\":\"127.0.0.1/32\"");
    }

    @Test
    void the_management_api_names_the_reason_and_the_remedy() throws Exception {
        LocalClient.Received refused = manage("/api/merchants");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("\"parameter\":\"address\"", "X-Forwarded-For: 127.0.0.1");
        assertThat(MANAGEMENT.orTimeout(30, TimeUnit.SECONDS).join()).contains("Refused /api/merchants: ");
        assertThat(metrics()).contains("listener=\"hub\",reason=\"not_forwarded\"} ");
        assertThat(manage("/api/merchants", "X-Forwarded-For: 127.0.0.1").status())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_the_hub_names_the_reason() throws Exception {
        LocalClient.Received page = LocalClient.at(PROXY).get(server.hub().getPort(), "/sign-in");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("did not pass on your address");
    }
}
