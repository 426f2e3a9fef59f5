package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.command.Shell;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;
import org.merchantaccess.journey.Http;

/** R3: killed with {@code kill -9} while everybody writes, and started again. */
@Tag("slow")
class KilledWhileWritingTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final int AT_LENGTH = 20;
    private static final int CLERKS = 4;
    private static final int LONGEST_MILLIS = Integer.getInteger("crash.millis", 800);

    /** Expected are less than five seconds; a machine with other work to do may take its time. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(30);

    private final Random random = new Random();
    private final ExecutorService people = Executors.newFixedThreadPool(CLERKS);
    private final List<Shop> shops = new ArrayList<>();
    private final List<Duration> readyTimes = new ArrayList<>();
    private int acknowledged;
    private int unanswered;

    @TempDir
    Path folder;

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void what_was_acknowledged_survives_the_kill_and_what_was_not_is_whole_or_absent() throws Exception {
        ServingProcess server = started();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CrowdedShop crowded = new CrowdedShop(Management.of(server));
                List<Clerk> clerks = killedWhileWriting(server, round, crowded);
                assertThat(integrityOfWhatIsLeft()).isEqualTo("ok");
                server = started();
                check(server, clerks, crowded);
                if ((round + 1) % AT_LENGTH == 0) {
                    report(round + 1);
                }
            }
            Management management = Management.of(server);
            shops.forEach(shop -> shop.isAsKnown(management));
        } finally {
            server.kill();
        }
        assertThat(verifiedAudit().exit()).as("without a server").isZero();
        report(ROUNDS);
    }

    private ServingProcess started() throws IOException {
        ServingProcess server = ServingProcess.on(new Site(folder), ServingProcess.STARTS_FAST);
        assertThat(new Http(server.operations()).send("GET", "/ready", "").status())
                .isEqualTo(200);
        readyTimes.add(server.age());
        assertThat(server.age()).isLessThan(READY_WITHIN);
        return server;
    }

    private List<Clerk> killedWhileWriting(ServingProcess server, int round, CrowdedShop crowded) throws Exception {
        List<Clerk> clerks = IntStream.range(0, CLERKS)
                .mapToObj(number -> new Clerk(
                        "Round " + round + " clerk " + number, new Random(random.nextLong()), server, crowded))
                .toList();
        List<CompletableFuture<Void>> work = clerks.stream()
                .map(clerk -> CompletableFuture.runAsync(clerk::work, people))
                .toList();
        assertThat(server.goesOnFor(Duration.ofMillis(1 + random.nextInt(LONGEST_MILLIS))))
                .as(server.said())
                .isTrue();
        server.kill();
        work.forEach(CompletableFuture::join);
        return clerks;
    }

    private void check(ServingProcess server, List<Clerk> clerks, CrowdedShop crowded) {
        Management management = Management.of(server);
        Http api = new Http(server.api());
        for (Clerk clerk : clerks) {
            acknowledged += clerk.shops().stream().mapToInt(Shop::acknowledged).sum();
            unanswered +=
                    (int) clerk.shops().stream().filter(Shop::isUnanswered).count();
            clerk.findsEverythingOn(management, api);
            shops.addAll(clerk.shops());
        }
        acknowledged += crowded.acknowledged();
        crowded.isSound(management, CLERKS);
        assertThat(verifiedAudit().exit()).as("asked of the server").isZero();
    }

    private Told verifiedAudit() {
        return new Shell(new Site(folder), new SqliteEnvironments()).inTest("verify-audit");
    }

    /** Of a copy: the files themselves are for the server to make good. */
    private String integrityOfWhatIsLeft() throws IOException, SQLException {
        Path copies = Files.createDirectories(folder.resolve("left"));
        for (String file : List.of("test.db", "test.db-wal")) {
            Files.copy(
                    new Site(folder).data().resolve(file), copies.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copies.resolve("test.db"));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
            return answer.getString(1);
        }
    }

    private void report(int rounds) {
        List<Duration> sorted = readyTimes.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "killed %d times: %d changes acknowledged, 0 lost; %d not answered, each whole or absent; "
                        + "ready after %d ms (median), %d ms (longest)%n",
                rounds,
                acknowledged,
                unanswered,
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() - 1).toMillis());
    }
}
