package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Slow clients from one thread, a third of each kind. */
final class SlowClients implements AutoCloseable {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int BATCH = 50;

    private final List<SlowClient> clients = new ArrayList<>();
    private final ResponseStatistics statistics = new ResponseStatistics();

    SlowClients(MerchantTarget target, int count) throws IOException {
        Slowness[] kinds = Slowness.values();
        for (int i = 0; i < count; i++) {
            clients.add(new SlowClient(target.port(), kinds[i % kinds.length], statistics));
        }
    }

    /** Runs for the given time and returns the closed connections by kind; each is replaced by a new one. */
    ResponseStatistics runFor(Duration time) throws IOException {
        for (long second = 0; second < time.toSeconds(); second++) {
            long start = System.nanoTime();
            for (int next = 0; next < clients.size(); next += BATCH) {
                advance(clients.subList(next, Math.min(next + BATCH, clients.size())));
                LockSupport.parkNanos(start + SECOND * (next + BATCH) / clients.size() - System.nanoTime());
            }
        }
        return statistics;
    }

    private static void advance(List<SlowClient> some) throws IOException {
        for (SlowClient client : some) {
            client.advance();
        }
    }

    @Override
    public void close() throws IOException {
        for (SlowClient client : clients) {
            client.close();
        }
    }
}
