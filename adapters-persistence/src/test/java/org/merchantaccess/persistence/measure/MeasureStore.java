package org.merchantaccess.persistence.measure;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.port.verification.StoreReport;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.sql.SqliteFile;
import org.merchantaccess.persistence.store.StoreFiles;

/** Measures what changes cost, and what it takes to hold many App IDs. */
public final class MeasureStore {

    private static final PrintStream OUT = System.out;

    private MeasureStore() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("measured-store");
        changes(folder.resolve("changes"));
        manyAppIds(folder.resolve("many"), Integer.getInteger("measure.merchants", 100_000));
        OUT.println("The stores are left in " + folder);
    }

    private static void changes(Path folder) {
        try (MeasuredStore store = new MeasuredStore(MeasuredStore.filesIn(folder))) {
            Activations activations = new Activations(store.access());
            activations.measured(1, 300);
            tell("activate, 1 thread", activations.measured(1, 1000));
            tell("activate, 64 threads", activations.measured(64, 50));
        }
    }

    private static void tell(String what, long[] nanos) {
        tell("%-24s p50 %.2f ms, p99 %.2f ms", what, millis(nanos, 50), millis(nanos, 99));
    }

    private static double millis(long[] nanos, int percent) {
        return nanos[nanos.length * percent / 100] / 1e6;
    }

    private static void manyAppIds(Path folder, int merchants) throws IOException {
        StoreFiles files = MeasuredStore.filesIn(folder.resolve("original"));
        try (MeasuredStore store = new MeasuredStore(files)) {
            long begun = System.nanoTime();
            new ManyAppIds(store).of(merchants);
            tell("%d App IDs written in %.1f s", merchants * ManyAppIds.EACH, seconds(begun));
        }
        Path backup = folder.resolve("backup.db");
        opened("opened until ready", files, merchants, backup);
        tell("%.0f MB on disk", Files.size(files.database()) / 1e6);

        StoreFiles restored = MeasuredStore.filesIn(folder.resolve("restored"));
        for (Path file : List.of(restored.database(), restored.keys())) {
            Path made = file.resolveSibling("");
            Files.createDirectories(made, OwnerOnly.newFolder(made));
        }
        Files.move(backup, restored.database(), StandardCopyOption.ATOMIC_MOVE);
        Files.copy(files.keys(), restored.keys(), StandardCopyOption.COPY_ATTRIBUTES);
        opened("restored copy opened", restored, merchants, folder.resolve("backup-of-backup.db"));
    }

    private static void opened(String what, StoreFiles files, int merchants, Path backup) {
        long before = used();
        long begun = System.nanoTime();
        try (MeasuredStore store = new MeasuredStore(files)) {
            tell("%s in %.2f s", what, seconds(begun));
            tell("%d bytes of heap for each App ID", (used() - before) / merchants / ManyAppIds.EACH);
            begun = System.nanoTime();
            store.access().upkeep().backUp().handle(new BackUp.Command(backup)).get();
            tell("backup written in %.1f s", seconds(begun));
            begun = System.nanoTime();
            tell("%s", new SqliteFile(files.database()).check().quickly());
            tell("pages looked at in %.2f s", seconds(begun));
            begun = System.nanoTime();
            tell("%s", store.ports().storeVerifier().verify().map(StoreReport::isSound));
            tell("verified in %.1f s", seconds(begun));
        }
    }

    private static double seconds(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1e3;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @FormatMethod
    private static void tell(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }
}
