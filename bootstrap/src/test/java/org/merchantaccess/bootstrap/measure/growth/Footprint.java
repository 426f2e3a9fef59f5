package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.bootstrap.command.Shell;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.bootstrap.measure.ManyMerchants;
import org.merchantaccess.bootstrap.measure.load.ClosedLoop;
import org.merchantaccess.bootstrap.measure.load.RequestSeries;
import org.merchantaccess.bootstrap.measure.load.Requests;
import org.merchantaccess.bootstrap.measure.load.Tally;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/**
 * Measures the memory of a server with the options of the launcher, on a store with many App IDs: after its start, while the software of all
 * merchants logs in, and during a backup and {@code verify-store} meanwhile.
 */
public final class Footprint {

    private static final int OK = 200;
    private static final int CONNECTIONS = 32;
    private static final double KIB = 1024;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final int appIds;
    private final Duration time;
    private final Path options;
    private final Map<String, Double> highest = new LinkedHashMap<>();

    /**
     * Creates a measurement.
     *
     * @param time how long the software logs in
     * @param options a file with options of the Java runtime
     */
    Footprint(int appIds, Duration time, Path options) {
        this.appIds = appIds;
        this.time = time;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        Footprint footprint = new Footprint(
                Integer.getInteger("footprint.app-ids", 100_000),
                Duration.ofSeconds(Integer.getInteger("footprint.seconds", 30)),
                Path.of(System.getProperty("footprint.options", "distribution/src/conf/java.options")));
        double peak = footprint.run(Files.createTempDirectory("footprint"));
        int limit = Integer.getInteger("footprint.limit", 400);
        if (peak > limit) {
            System.out.printf(Locale.ROOT, "FAILED: %.0f MB were resident, at most %d are stated%n", peak, limit);
        }
        System.exit(peak > limit ? 1 : 0);
    }

    /** Prints the parts of the memory, and returns the highest resident memory in MB. */
    double run(Path folder) throws IOException {
        TestInstallation installation = new TestInstallation(folder);
        fill(installation);
        try (ServingProcess server =
                ServingProcess.on(installation, List.of("@" + options, "-XX:NativeMemoryTracking=summary"))) {
            awaitStart(server);
            note("after the start", server);
            CompletableFuture<Tally> load = CompletableFuture.supplyAsync(() -> logIn(server));
            Shell shell = new Shell(installation, new StoredEnvironments());
            done(shell.inTest("backup", folder.resolve("backup").toString()));
            done(shell.inTest("verify-store"));
            note("after a backup and verify-store during logins", server);
            Tally tally = load.join();
            note("after the logins", server);
            if (!tally.failures().isEmpty()) {
                throw new IllegalStateException("logins failed: " + tally.failures());
            }
            print(server, tally);
            return status(server, "VmHWM") / KIB;
        }
    }

    /** Waits longer than for a server without App IDs. */
    private static void awaitStart(ServingProcess server) {
        while (!server.output().contains("health: ")) {
            if (server.age().compareTo(START_TIMEOUT) > 0 || !isRunning(server)) {
                throw new IllegalStateException("the server did not start: " + server.output());
            }
        }
    }

    private static boolean isRunning(ServingProcess server) {
        try {
            return server.runsFor(Duration.ofMillis(100));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void fill(TestInstallation installation) {
        Ports memory = InMemory.ports(Clock.systemUTC());
        try (SqliteStore store = SqliteStore.open(
                        StoreFiles.in(installation.data(), installation.keys(), Environment.TEST),
                        Environment.TEST,
                        false,
                        new RandomIdentifiers(),
                        Clock.systemUTC(),
                        List.of(new PeopleTables()))
                .get()) {
            Ports ports = store.ports(
                    memory.tokens().signer(),
                    memory.tokens().reader(),
                    memory.tokens().assertions());
            new ManyMerchants(ports).add(appIds / ManyMerchants.APP_IDS_EACH);
        }
    }

    private Tally logIn(ServingProcess server) {
        List<byte[]> logins = IntStream.range(0, appIds / ManyMerchants.APP_IDS_EACH)
                .mapToObj(merchant -> Requests.login(
                        ManyMerchants.active(merchant).text(),
                        ManyMerchants.key(merchant).text()))
                .toList();
        Iterator<byte[]> inTurn =
                Stream.generate(() -> logins).flatMap(List::stream).iterator();
        try {
            return ClosedLoop.run(new RequestSeries(server.api().getPort(), OK, inTurn), CONNECTIONS, time);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void done(CommandResult result) {
        if (result.exit() != 0) {
            throw new IllegalStateException(result.toString());
        }
    }

    private void note(String moment, ServingProcess server) throws IOException {
        highest.put(moment, status(server, "VmHWM") / KIB);
    }

    private void print(ServingProcess server, Tally tally) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d App IDs, %s, JDK %s, %d logins at %.0f/s over %d connections%n%n",
                appIds,
                String.join(" ", optionLines()),
                Runtime.version(),
                tally.responses(),
                tally.responsesPerSecond(),
                CONNECTIONS);
        System.out.println("| part, as the Java runtime counts it | committed, MB |\n|---|--:|");
        NativeMemory.of(server.pid())
                .parts()
                .forEach((part, kibibytes) -> System.out.printf(Locale.ROOT, "| %s | %.1f |%n", part, kibibytes / KIB));
        System.out.println("\n| resident | MB |\n|---|--:|");
        highest.forEach((moment, value) -> System.out.printf(Locale.ROOT, "| highest, %s | %.0f |%n", moment, value));
        for (String part : List.of("VmRSS", "RssAnon", "RssFile")) {
            System.out.printf(Locale.ROOT, "| now, %s | %.0f |%n", part, status(server, part) / KIB);
        }
        System.out.printf(Locale.ROOT, "%n%.0f threads%n", status(server, "Threads"));
    }

    private List<String> optionLines() throws IOException {
        return Files.readAllLines(options).stream()
                .filter(line -> line.startsWith("-X"))
                .filter(line -> !line.startsWith("-Xlog"))
                .toList();
    }

    /** Returns a number of the process status that the system keeps: kibibytes, or a count. */
    private static double status(ServingProcess server, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
