package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.fixture.ServingProcess;

/** Reads what a server has of everything, without asking it: from {@code /proc}, its files, and what its collector prints. */
final class Gauge {

    private static final Pattern COLLECTION = Pattern.compile("\\[gc\\b.*\\bPause\\b.* \\d+M->(\\d+)M\\(.*");
    private static final long KIB = 1024;

    private final AtomicLong lowestHeap = new AtomicLong(Long.MAX_VALUE);
    private long heapBefore;

    /** A line the server printed. */
    void hear(String line) {
        COLLECTION.matcher(line).results().forEach(found -> {
            long after = Long.parseLong(found.group(1));
            lowestHeap.accumulateAndGet(after, Math::min);
        });
    }

    Map<Supply, Long> read(ServingProcess server) throws IOException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        Path data = server.site().data();
        Map<Supply, Long> amounts = new EnumMap<>(Supply.class);
        amounts.put(Supply.HEAP, heap());
        amounts.put(Supply.RESIDENT, status(process, "VmRSS:") / KIB);
        amounts.put(Supply.THREADS, status(process, "Threads:"));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            amounts.put(Supply.FILES, files.count());
        }
        amounts.put(Supply.LOG, Files.size(data.resolve("test.db-wal")) / KIB);
        amounts.put(Supply.DATABASE, Files.size(data.resolve("test.db")) / KIB);
        return amounts;
    }

    /** The lowest since the last reading; where nothing was collected since, as it was then. */
    private long heap() {
        long lowest = lowestHeap.getAndSet(Long.MAX_VALUE);
        if (lowest != Long.MAX_VALUE) {
            heapBefore = lowest;
        }
        return heapBefore;
    }

    private static long status(Path process, String name) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
