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

/** Reads the resources of a server from outside: {@code /proc}, its files, and its garbage collection log. */
final class ResourceProbe {

    private static final Pattern COLLECTION = Pattern.compile("\\[gc\\b.*\\bPause\\b.* \\d+M->(\\d+)M\\(.*");
    private static final long KIB = 1024;

    private final AtomicLong lowestHeap = new AtomicLong(Long.MAX_VALUE);
    private long heapBefore;

    /** Evaluates an output line of the server. */
    void readLine(String line) {
        COLLECTION.matcher(line).results().forEach(found -> {
            long after = Long.parseLong(found.group(1));
            lowestHeap.accumulateAndGet(after, Math::min);
        });
    }

    Map<Resource, Long> read(ServingProcess server) throws IOException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        Path data = server.site().data();
        Map<Resource, Long> amounts = new EnumMap<>(Resource.class);
        amounts.put(Resource.HEAP, heap());
        amounts.put(Resource.RESIDENT, status(process, "VmRSS:") / KIB);
        amounts.put(Resource.THREADS, status(process, "Threads:"));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            amounts.put(Resource.FILES, files.count());
        }
        amounts.put(Resource.LOG, Files.size(data.resolve("test.db-wal")) / KIB);
        amounts.put(Resource.DATABASE, Files.size(data.resolve("test.db")) / KIB);
        return amounts;
    }

    /** Returns the lowest heap after a collection since the last reading; without a collection, the previous value. */
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
