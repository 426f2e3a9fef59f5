package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** An nginx in front of Merchant Access that is missing in {@code trusted-proxies}. */
@Tag("slow")
class UntrustedNginxTest {

    @TempDir
    Path site;

    @TempDir
    Path folder;

    private final CompletableFuture<String> warning = new CompletableFuture<>();
    private ServingProcess server;
    private Merchant merchant;

    @BeforeEach
    void open() throws IOException {
        Nginx.assumeInstalled();
        server = ServingProcess.on(new TestInstallation(site), ServingProcess.STARTS_FAST, this::readLine);
        merchant = Merchant.open(Management.of(server));
    }

    private void readLine(String line) {
        if (line.contains("add its address to the trusted proxies")) {
            warning.complete(line);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("S47")
    void logins_are_refused_and_the_log_has_the_remedy() throws Exception {
        try (Nginx nginx = Tls.inFrontOfLogin(server, folder)) {
            LocalClient.Received response = Tls.client(folder, Merchant.ADDRESS)
                    .send(
                            nginx.port(),
                            "POST",
                            "/v1/login",
                            merchant.login(),
                            Tls.API,
                            "Content-Type: application/json");

            assertThat(response.status()).isEqualTo(401);
            assertThat(warning.orTimeout(30, TimeUnit.SECONDS).join())
                    .contains("Refused /v1/login", "127.0.0.1 sends an address header");
        }
    }

    @Test
    @Tag("S47")
    void calls_are_refused_and_the_log_has_the_remedy() throws Exception {
        try (Backend api = Backend.answering(request -> 200);
                Nginx nginx = Nginx.with(
                        NginxConfig.of("gate-an-api.conf")
                                .withUpstream("127.0.0.1:8080", server.api())
                                .withUpstream("127.0.0.1:3000", api.uri()),
                        "8000",
                        folder)) {
            assertThat(LocalClient.at(Merchant.ADDRESS)
                            .get(nginx.port(), "/v1/a", "Authorization: Bearer x")
                            .status())
                    .isEqualTo(401);
            assertThat(api.received()).isEmpty();
            assertThat(warning.orTimeout(30, TimeUnit.SECONDS).join()).contains("Refused /v1/check");
        }
    }
}
