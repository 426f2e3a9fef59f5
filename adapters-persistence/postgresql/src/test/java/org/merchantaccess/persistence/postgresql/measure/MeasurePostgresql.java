package org.merchantaccess.persistence.postgresql.measure;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.persistence.measure.Activations;
import org.merchantaccess.persistence.measure.ManyAppIds;

/** Measures the cost of changes and of many App IDs on a PostgreSQL server. */
public final class MeasurePostgresql {

    private static final PrintStream OUT = System.out;
    private static final int CHANGES_A_SECOND = 100;

    private final MeasuredServer server;
    private final Path folder;

    private MeasurePostgresql(MeasuredServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("measured-postgresql");
        try (MeasuredServer server = MeasuredServer.start()) {
            report("%s", server.description());
            MeasurePostgresql measuring = new MeasurePostgresql(server, folder);
            measuring.changes(Duration.ofSeconds(Integer.getInteger("measure.seconds", 30)));
            measuring.manyAppIds(Integer.getInteger("measure.merchants", 100_000));
        }
    }

    private void changes(Duration time) throws SQLException {
        server.createDatabase("changes");
        try (MeasuredStore store = opened("changes");
                ReceivedSignals signals = ReceivedSignals.on(server.connection("changes"))) {
            Activations activations = new Activations(store.access());
            activations.inTurn(1, 300);
            report("activate, 1 thread: %s", activations.inTurn(1, 1000).effective());
            report("activate, 64 threads: %s", closedLoop(activations));
            signals.summary();
            Activations.Measured paced = activations.paced(CHANGES_A_SECOND, time);
            report(
                    "%d changes/s: committed %s; effective %s; %d changes, %d not taken, %s",
                    CHANGES_A_SECOND,
                    paced.committed(),
                    paced.effective(),
                    paced.committed().count(),
                    paced.unavailable(),
                    signals.summary());
        }
    }

    private static String closedLoop(Activations activations) {
        long start = System.nanoTime();
        Activations.Measured measured = activations.inTurn(64, 50);
        return String.format(
                Locale.ROOT,
                "%s, %.0f changes/s, %d not taken",
                measured.effective(),
                measured.effective().count() / seconds(start),
                measured.unavailable());
    }

    private void manyAppIds(int merchants) throws SQLException {
        server.createDatabase("many");
        opened("many").close();
        long start = System.nanoTime();
        try (MeasuredStore store = new MeasuredStore(server.databaseToFill("many"), keys("many"))) {
            new ManyAppIds(store.ports()).of(merchants);
        }
        report("%d App IDs written in %.1f s", merchants * ManyAppIds.PER_MERCHANT, seconds(start));
        server.run("many", "VACUUM ANALYZE");
        report(
                "%.0f MB in the database",
                Long.parseLong(server.text("many", "SELECT pg_database_size(current_database())")) / 1e6);
        long before = used();
        start = System.nanoTime();
        try (MeasuredStore store = opened("many")) {
            report("opened until ready in %.2f s", seconds(start));
            report("%d bytes of heap for each App ID", (used() - before) / merchants / ManyAppIds.PER_MERCHANT);
            start = System.nanoTime();
            boolean isSound = store.ports().store().storeVerifier().verify().exists(StoreReport::isSound);
            report("verified in %.1f s: %s", seconds(start), isSound ? "sound" : "damaged");
        }
    }

    private MeasuredStore opened(String database) {
        return new MeasuredStore(server.database(database), keys(database));
    }

    private Path keys(String database) {
        return folder.resolve(database + ".keys");
    }

    private static double seconds(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1e3;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @FormatMethod
    private static void report(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }
}
