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
import org.merchantaccess.bootstrap.fixture.Site;

/** What everybody forgets at first: to tell Merchant Access of the nginx in front of it. */
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
        Nginx.isNeeded();
        server = ServingProcess.on(new Site(site), ServingProcess.STARTS_FAST, this::hear);
        merchant = Merchant.opened(Management.of(server));
    }

    private void hear(String line) {
        if (line.contains("add its address to the trusted proxies")) {
            warning.complete(line);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void s47_nobody_logs_in_through_it_and_the_log_says_what_to_do() throws Exception {
        try (Nginx nginx = Tls.inFrontOfLogin(server, folder)) {
            Caller.Heard answer = Tls.caller(folder, Merchant.HERE)
                    .send(
                            nginx.port(),
                            "POST",
                            "/v1/login",
                            merchant.login(),
                            Tls.API,
                            "Content-Type: application/json");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(warning.orTimeout(30, TimeUnit.SECONDS).join())
                    .contains("Refused /v1/login", "127.0.0.1 sends an address header");
        }
    }

    @Test
    void s47_no_call_gets_through_it_and_the_log_says_what_to_do() throws Exception {
        try (Backend api = Backend.answering(request -> 200);
                Nginx nginx = Nginx.with(
                        Recipe.of("gate-an-api.conf")
                                .passingOn("127.0.0.1:8080", server.api())
                                .passingOn("127.0.0.1:3000", api.uri()),
                        "8000",
                        folder)) {
            assertThat(Caller.at(Merchant.HERE)
                            .get(nginx.port(), "/v1/a", "Authorization: Bearer x")
                            .status())
                    .isEqualTo(401);
            assertThat(api.received()).isEmpty();
            assertThat(warning.orTimeout(30, TimeUnit.SECONDS).join()).contains("Refused /v1/check");
        }
    }
}
