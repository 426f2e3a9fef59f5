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
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.sqlite.CoreTables;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/** Measures the cost of changes and of many App IDs. */
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
            activations.inTurn(1, 300);
            report("activate, 1 thread: %s", activations.inTurn(1, 1000).effective());
            report("activate, 64 threads: %s", activations.inTurn(64, 50).effective());
        }
    }

    private static void manyAppIds(Path folder, int merchants) throws IOException {
        StoreFiles files = MeasuredStore.filesIn(folder.resolve("original"));
        try (MeasuredStore store = new MeasuredStore(files)) {
            long start = System.nanoTime();
            new ManyAppIds(store.ports()).of(merchants);
            report("%d App IDs written in %.1f s", merchants * ManyAppIds.PER_MERCHANT, seconds(start));
        }
        Path backup = folder.resolve("backup.db");
        opened("opened until ready", files, merchants, backup);
        report("%.0f MB on disk", Files.size(files.database()) / 1e6);

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
        long start = System.nanoTime();
        try (MeasuredStore store = new MeasuredStore(files)) {
            report("%s in %.2f s", what, seconds(start));
            report("%d bytes of heap for each App ID", (used() - before) / merchants / ManyAppIds.PER_MERCHANT);
            start = System.nanoTime();
            store.access().upkeep().backUp().handle(BackUp.Command.of(backup)).get();
            report("backup written in %.1f s", seconds(start));
            start = System.nanoTime();
            report(
                    "%s",
                    new SqliteFile(files.database()).check(CoreTables.schema()).quickly());
            report("pages checked in %.2f s", seconds(start));
            start = System.nanoTime();
            report("%s", store.ports().store().storeVerifier().verify().map(StoreReport::isSound));
            report("verified in %.1f s", seconds(start));
        }
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
