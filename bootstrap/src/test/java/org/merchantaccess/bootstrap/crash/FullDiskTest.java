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
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;

/** R5: nothing more can be written. */
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
    private Shop shop;
    private String active;
    private String idle;
    private String key;
    private String token;
    private int changed;

    /** How much there is. */
    enum Room {
        NONE_AT_ALL {
            @Override
            long limit(long logLength) {
                return 0;
            }
        },
        FOR_A_PART_OF_A_CHANGE {
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
        shop = new Shop(management.open("Corner Shop").text("merchant_id"));
        shop.make(Change.allow("127.0.0.1/32"), management);
        active = shop.make(Change.create("Till"), management).text("app_id");
        idle = shop.make(Change.create("Web"), management).text("app_id");
        key = shop.make(Change.reveal(active), management).text("app_key");
        shop.make(Change.activate(active), management);
        token = logIn(key).text("access_token");
    }

    private void start() throws IOException {
        server = ServingProcess.on(new Site(folder), ServingProcess.STARTS_FAST, "--set", "max-staleness=2");
        management = Management.of(server);
        api = new Http(server.api());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void changes_are_refused_and_leave_nothing_while_logins_and_calls_go_on(Room room) throws Exception {
        limit.setTo(room.limit(Files.size(new Site(folder).data().resolve("test.db-wal"))));

        changeUntilItIsFull();
        everyChangeIsMadeOrUnavailable(room);
        loginsAndCallsGoOn();
        everyChangeIsMadeOrUnavailable(room);
        shop.isAsKnown(management);

        limit.lift();
        Duration back = changesWorkAgain();
        everythingIsKept();
        System.out.printf("room %s: changes work again %d ms after there is room%n", room, back.toMillis());
    }

    private void changeUntilItIsFull() {
        int number = 0;
        while (shop.tryToMake(Change.rename(idle, "Web " + number++), management)
                        .status()
                < 300) {
            assertThat(number).isLessThan(1000);
        }
    }

    /** Where files only cannot become longer, there is still room in them once what they hold is no longer needed. */
    private void everyChangeIsMadeOrUnavailable(Room room) {
        for (Change change : changes(room)) {
            Reply reply = shop.tryToMake(change, management);
            if (room == Room.NONE_AT_ALL || reply.status() >= 300) {
                assertThat(reply.status()).as("%s: %s", change, reply).isEqualTo(503);
            }
            shop.isAsKnown(management);
        }
    }

    private List<Change> changes(Room room) {
        changed++;
        List<Change> harmless = List.of(
                Change.create("Kiosk " + changed),
                Change.rename(active, "Counter " + changed),
                Change.reveal(active),
                Change.allow("10.0." + changed + ".0/24"));
        return room == Room.NONE_AT_ALL
                ? Stream.concat(harmless.stream(), Stream.of(Change.activate(idle), Change.delete(idle)))
                        .toList()
                : harmless;
    }

    private void loginsAndCallsGoOn() throws InterruptedException {
        Http operations = new Http(server.operations());
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGER_THAN_STALENESS.toNanos()) {
            assertThat(logIn(key).status()).isEqualTo(200);
            assertThat(logIn("x".repeat(key.length())).status()).isIn(401, 429);
            assertThat(call().status()).isEqualTo(200);
            assertThat(operations.send("GET", "/ready", "").status()).isEqualTo(200);
            assertThat(server.goesOnFor(BETWEEN_CALLS)).as(server.said()).isTrue();
        }
    }

    /** Expected at once; what a machine with other work to do takes is printed and not judged. */
    private Duration changesWorkAgain() throws InterruptedException {
        long began = System.nanoTime();
        while (shop.tryToMake(Change.create("At last"), management).status() != 201) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            server.goesOnFor(BETWEEN_CALLS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void everythingIsKept() throws IOException {
        shop.isAsKnown(management);
        assertThat(call().status()).isEqualTo(200);
        server.kill();
        start();
        shop.isAsKnown(management);
        shop.isOpenForBusiness(management, api);
        assertThat(call().status()).isEqualTo(200);
        assertThat(new Shell(new Site(folder), new SqliteEnvironments())
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
