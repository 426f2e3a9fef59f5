package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.bootstrap.command.Shell;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;

/** The server while its disk is full (R5). */
@Tag("slow")
class FullDiskTest {

    private static final Duration LONGER_THAN_STALENESS = Duration.ofSeconds(4);
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private ServingProcess server;
    private FileSizeLimit limit;
    private Management management;
    private Http api;
    private TrackedMerchant merchant;
    private String active;
    private String idle;
    private String key;
    private String token;
    private int changed;

    /** The free space on the disk. */
    enum FreeSpace {
        NONE {
            @Override
            long limit(long logLength) {
                return 0;
            }
        },
        PART_OF_A_CHANGE {
            @Override
            long limit(long logLength) {
                return logLength + 6000;
            }
        };

        abstract long limit(long logLength);
    }

    @BeforeEach
    void open() throws IOException {
        start();
        limit = FileSizeLimit.of(server);
        merchant = new TrackedMerchant(management.open("Corner Shop").text("merchant_id"));
        merchant.make(Change.allow("127.0.0.1/32"), management);
        active = merchant.make(Change.create("Till"), management).text("app_id");
        idle = merchant.make(Change.create("Web"), management).text("app_id");
        key = merchant.make(Change.reveal(active), management).text("app_key");
        merchant.make(Change.activate(active), management);
        token = logIn(key).text("access_token");
    }

    private void start() throws IOException {
        server =
                ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST, "--set", "max-staleness=2");
        management = Management.of(server);
        api = new Http(server.api());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void changes_are_refused_without_a_trace_while_logins_and_calls_continue(FreeSpace space) throws Exception {
        limit.setTo(space.limit(Files.size(new TestInstallation(folder).data().resolve("test.db-wal"))));

        changeUntilDiskIsFull();
        verifyEachChangeSucceedsOrIsUnavailable(space);
        verifyLoginsAndCalls();
        verifyEachChangeSucceedsOrIsUnavailable(space);
        merchant.verifyState(management);

        limit.lift();
        Duration back = awaitChanges();
        verifyEverythingIsKept();
        System.out.printf(
                "free space %s: changes work again %d ms after the limit is lifted%n", space, back.toMillis());
    }

    private void changeUntilDiskIsFull() {
        int number = 0;
        while (merchant.attempt(Change.rename(idle, "Web " + number++), management)
                        .status()
                < 300) {
            assertThat(number).isLessThan(1000);
        }
    }

    /** With a limit on growth only, a change can succeed by reusing space inside the files. */
    private void verifyEachChangeSucceedsOrIsUnavailable(FreeSpace space) {
        for (Change change : changes(space)) {
            Reply reply = merchant.attempt(change, management);
            if (space == FreeSpace.NONE || reply.status() >= 300) {
                assertThat(reply.status()).as("%s: %s", change, reply).isEqualTo(503);
            }
            merchant.verifyState(management);
        }
    }

    private List<Change> changes(FreeSpace space) {
        changed++;
        List<Change> harmless = List.of(
                Change.create("Kiosk " + changed),
                Change.rename(active, "Counter " + changed),
                Change.reveal(active),
                Change.allow("10.0." + changed + ".0/24"));
        return space == FreeSpace.NONE
                ? Stream.concat(harmless.stream(), Stream.of(Change.activate(idle), Change.delete(idle)))
                        .toList()
                : harmless;
    }

    private void verifyLoginsAndCalls() throws InterruptedException {
        Http operations = new Http(server.operations());
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGER_THAN_STALENESS.toNanos()) {
            assertThat(logIn(key).status()).isEqualTo(200);
            assertThat(logIn("x".repeat(key.length())).status()).isIn(401, 429);
            assertThat(call().status()).isEqualTo(200);
            assertThat(operations.send("GET", "/ready", "").status()).isEqualTo(200);
            assertThat(server.runsFor(BETWEEN_CALLS)).as(server.output()).isTrue();
        }
    }

    /** Waits until changes succeed and returns the time, which is printed but not asserted, as it depends on the machine. */
    private Duration awaitChanges() throws InterruptedException {
        long began = System.nanoTime();
        while (merchant.attempt(Change.create("Afterwards"), management).status() != 201) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            server.runsFor(BETWEEN_CALLS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void verifyEverythingIsKept() throws IOException {
        merchant.verifyState(management);
        assertThat(call().status()).isEqualTo(200);
        server.kill();
        start();
        merchant.verifyState(management);
        merchant.verifyLogins(management, api);
        assertThat(call().status()).isEqualTo(200);
        assertThat(new Shell(new TestInstallation(folder), new StoredEnvironments())
                        .inTest("verify-audit")
                        .exit())
                .isZero();
    }

    private Reply logIn(String presented) {
        return api.send("POST", "/v1/login", "{\"app_id\":\"" + active + "\",\"app_key\":\"" + presented + "\"}");
    }

    private Reply call() {
        return api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + token);
    }
}
