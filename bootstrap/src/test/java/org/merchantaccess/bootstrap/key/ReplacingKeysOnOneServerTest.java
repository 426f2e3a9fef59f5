package org.merchantaccess.bootstrap.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;

/** Software changes to a new key while it logs in and calls on one server with SQLite. */
@Tag("slow")
@Tag("R15")
class ReplacingKeysOnOneServerTest {

    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 4;

    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentLinkedQueue<Reply> refused = new ConcurrentLinkedQueue<>();

    private ServingProcess server;
    private Management management;
    private OpenedMerchant merchant;
    private volatile String installed;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST);
        management = Management.of(server);
        merchant = OpenedMerchant.by(management, "Corner Shop", "127.0.0.1/32");
        installed = merchant.appKey();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void no_login_and_no_call_is_refused_while_a_key_is_replaced() {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(CompletableFuture.runAsync(this::run));
        }
        await(REQUESTS / 4);
        String replaced = replaceKey("PT24H");
        await(REQUESTS / 2);
        installed = replaced;
        await(3 * REQUESTS / 4);
        assertThat(management.ask("POST", keys() + "/1/end", "").status()).isEqualTo(200);
        clients.forEach(CompletableFuture::join);

        assertThat(count).hasValueGreaterThanOrEqualTo(REQUESTS);
        assertThat(refused).isEmpty();
        assertThat(logIn(new Http(server.api()), merchant.appKey()).status()).isEqualTo(401);
    }

    @Test
    void an_ended_key_and_its_tokens_are_refused_after_the_response() {
        Http api = new Http(server.api());
        for (int round = 0; round < 100; round++) {
            String former = installed;
            String token = logIn(api, former).text("access_token");
            installed = replaceKey("PT0S");

            assertThat(call(api, token).status()).isEqualTo(401);
            assertThat(logIn(api, former).status()).isIn(401, 429);
            assertThat(logIn(api, installed).status()).isEqualTo(200);
        }
    }

    private String replaceKey(String grace) {
        Reply made = management.ask("POST", keys(), "{\"grace\":\"" + grace + "\"}");
        assertThat(made.status()).isEqualTo(201);
        return management
                .ask("POST", keys() + "/" + made.json().path("key").asInt() + "/reveal", "")
                .text("app_key");
    }

    private String keys() {
        return "/" + merchant.id() + "/app-ids/" + merchant.appId() + "/keys";
    }

    private void await(int requests) {
        while (count.get() < requests) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void run() {
        Http api = new Http(server.api());
        while (count.get() < REQUESTS) {
            Reply login = note(logIn(api, installed));
            if (login.status() == 200) {
                note(call(api, login.text("access_token")));
            }
        }
    }

    private Reply note(Reply reply) {
        count.incrementAndGet();
        if (reply.status() != 200) {
            refused.add(reply);
        }
        return reply;
    }

    private Reply logIn(Http api, String key) {
        return api.send("POST", "/v1/login", "{\"app_id\":\"" + merchant.appId() + "\",\"app_key\":\"" + key + "\"}");
    }

    private static Reply call(Http api, String token) {
        return api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + token);
    }
}
