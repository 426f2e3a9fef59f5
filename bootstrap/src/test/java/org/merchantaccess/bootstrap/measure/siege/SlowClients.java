package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many who keep a server waiting, a third in each way, from one thread. */
final class SlowClients implements AutoCloseable {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int AT_A_TIME = 50;

    private final List<SlowClient> clients = new ArrayList<>();
    private final Heard heard = new Heard();

    SlowClients(Till till, int count) throws IOException {
        Slowness[] ways = Slowness.values();
        for (int i = 0; i < count; i++) {
            clients.add(new SlowClient(till.port(), ways[i % ways.length], heard));
        }
    }

    /** What became of those whom the server put up with no longer: each came again. */
    Heard keepItWaitingFor(Duration time) throws IOException {
        for (long second = 0; second < time.toSeconds(); second++) {
            long begun = System.nanoTime();
            for (int next = 0; next < clients.size(); next += AT_A_TIME) {
                goOn(clients.subList(next, Math.min(next + AT_A_TIME, clients.size())));
                LockSupport.parkNanos(begun + SECOND * (next + AT_A_TIME) / clients.size() - System.nanoTime());
            }
        }
        return heard;
    }

    private static void goOn(List<SlowClient> some) throws IOException {
        for (SlowClient client : some) {
            client.goOn();
        }
    }

    @Override
    public void close() throws IOException {
        for (SlowClient client : clients) {
            client.close();
        }
    }
}
