package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.merchantaccess.bootstrap.measure.load.ServerProcess;

/**
 * A {@link GrowthServer} in a separate JVM.
 *
 * @param appIds the number of App IDs in its store
 */
record GrowthProcess(int appIds, ServerProcess process, GrowthPorts ports) implements AutoCloseable {

    /** Above this number of App IDs the heap of the launcher is too small. */
    private static final int MAX_OF_SMALL_HEAP = 100_000;

    /**
     * Starts a server and waits until it listens.
     *
     * @param cores the processors it may use, as taskset understands them; empty for all
     */
    static GrowthProcess start(int appIds, String cores) throws IOException {
        ServerProcess process = ServerProcess.start(
                cores,
                List.of(appIds > MAX_OF_SMALL_HEAP ? "-Xmx3g" : "-Xmx512m", "-XX:+UseSerialGC"),
                GrowthServer.class,
                Integer.toString(appIds));
        return new GrowthProcess(appIds, process, process.announced(GrowthPorts::parse));
    }

    /** Returns the processor time since the start; zero if the system does not provide it. */
    Duration processorTime() {
        return process.processorTime();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
