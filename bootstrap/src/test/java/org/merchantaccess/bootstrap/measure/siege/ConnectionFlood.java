package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A flood of connections that log in concurrently and repeatedly, from one thread. */
final class ConnectionFlood {

    private static final int POLL_MILLIS = 20;
    private static final int CONNECTS_AT_A_TIME = 200;

    private final MerchantTarget target;
    private final int size;

    ConnectionFlood(MerchantTarget target, int size) {
        this.target = target;
        this.size = size;
    }

    /** Returns the responses to all clients in the given time, counted after the last one has connected. */
    ResponseStatistics logInFor(Duration time) throws IOException {
        ResponseStatistics statistics = new ResponseStatistics();
        List<FloodClient> callers = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            while (callers.size() < size) {
                connect(callers, selector, new ResponseStatistics());
            }
            callers.forEach(caller -> caller.recordTo(statistics));
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - end < 0) {
                handle(selector, callers);
            }
            return statistics;
        } finally {
            callers.forEach(FloodClient::close);
        }
    }

    private void connect(List<FloodClient> callers, Selector selector, ResponseStatistics before) throws IOException {
        int count = Math.min(CONNECTS_AT_A_TIME, size - callers.size());
        for (int i = 0; i < count; i++) {
            callers.add(new FloodClient(target.port(), target.login(), before, selector));
        }
        handle(selector, callers);
    }

    private static void handle(Selector selector, List<FloodClient> callers) throws IOException {
        selector.select(key -> ((FloodClient) key.attachment()).handle(key), POLL_MILLIS);
        long now = System.nanoTime();
        for (FloodClient caller : callers) {
            caller.reconnectIfDue(selector, now);
        }
    }
}
