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
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.journey.Http;

/** A server that is killed with {@code kill -9} during concurrent writes and restarted (R3). */
@Tag("slow")
class KilledWhileWritingTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final int ROUNDS_PER_REPORT = 20;
    private static final int WRITERS = 4;
    private static final int MAX_MILLIS = Integer.getInteger("crash.millis", 800);

    /** Usually below five seconds; the limit allows for a busy machine. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(30);

    private final Random random = new Random();
    private final ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
    private final List<TrackedMerchant> merchants = new ArrayList<>();
    private final List<Duration> readyTimes = new ArrayList<>();
    private int acknowledged;
    private int unanswered;

    @TempDir
    Path folder;

    @AfterEach
    void shutDownWriters() {
        executor.shutdownNow();
    }

    @Test
    void acknowledged_changes_survive_the_kill_and_unanswered_ones_are_whole_or_absent() throws Exception {
        ServingProcess server = started();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                SharedMerchant shared = new SharedMerchant(Management.of(server));
                List<ConcurrentWriter> writers = killedWhileWriting(server, round, shared);
                assertThat(integrityOfRemainingFiles()).isEqualTo("ok");
                server = started();
                check(server, writers, shared);
                if ((round + 1) % ROUNDS_PER_REPORT == 0) {
                    report(round + 1);
                }
            }
            Management management = Management.of(server);
            merchants.forEach(merchant -> merchant.verifyState(management));
        } finally {
            server.kill();
        }
        assertThat(verifiedAudit().exit()).as("without a server").isZero();
        report(ROUNDS);
    }

    private ServingProcess started() throws IOException {
        ServingProcess server = ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST);
        assertThat(new Http(server.operations()).send("GET", "/ready", "").status())
                .isEqualTo(200);
        readyTimes.add(server.age());
        assertThat(server.age()).isLessThan(READY_WITHIN);
        return server;
    }

    private List<ConcurrentWriter> killedWhileWriting(ServingProcess server, int round, SharedMerchant shared)
            throws Exception {
        List<ConcurrentWriter> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new ConcurrentWriter(
                        "Round " + round + " writer " + number, new Random(random.nextLong()), server, shared))
                .toList();
        List<CompletableFuture<Void>> work = writers.stream()
                .map(writer -> CompletableFuture.runAsync(writer::work, executor))
                .toList();
        assertThat(server.runsFor(Duration.ofMillis(1 + random.nextInt(MAX_MILLIS))))
                .as(server.output())
                .isTrue();
        server.kill();
        work.forEach(CompletableFuture::join);
        return writers;
    }

    private void check(ServingProcess server, List<ConcurrentWriter> writers, SharedMerchant shared) {
        Management management = Management.of(server);
        Http api = new Http(server.api());
        for (ConcurrentWriter writer : writers) {
            acknowledged += writer.merchants().stream()
                    .mapToInt(TrackedMerchant::acknowledged)
                    .sum();
            unanswered += (int) writer.merchants().stream()
                    .filter(TrackedMerchant::isUnanswered)
                    .count();
            writer.verifyOn(management, api);
            merchants.addAll(writer.merchants());
        }
        acknowledged += shared.acknowledged();
        shared.verifySound(management, WRITERS);
        assertThat(verifiedAudit().exit()).as("through the server").isZero();
    }

    private CommandResult verifiedAudit() {
        return new Shell(new TestInstallation(folder), new StoredEnvironments()).inTest("verify-audit");
    }

    /** Checks a copy, because the server must recover the files itself. */
    private String integrityOfRemainingFiles() throws IOException, SQLException {
        Path copies = Files.createDirectories(folder.resolve("left"));
        for (String file : List.of("test.db", "test.db-wal")) {
            Files.copy(
                    new TestInstallation(folder).data().resolve(file),
                    copies.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
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
                "killed %d times: %d changes acknowledged, 0 lost; %d without a response, each whole or absent; "
                        + "ready after %d ms (median), %d ms (longest)%n",
                rounds,
                acknowledged,
                unanswered,
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() - 1).toMillis());
    }
}
