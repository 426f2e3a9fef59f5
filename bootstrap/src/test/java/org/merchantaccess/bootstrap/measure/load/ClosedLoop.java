package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A closed-loop load generator: one thread, many connections. On each connection the next request follows the response to the last one,
 * until the time is over or no request is left.
 */
public final class ClosedLoop {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final RequestSeries series;
    private final Consumer<ReceivedResponse> listener;
    private final long start = System.nanoTime();
    private final long end;
    private final Tally tally = new Tally();
    private int open;

    private ClosedLoop(RequestSeries series, Consumer<ReceivedResponse> listener, Duration time) {
        this.series = series;
        this.listener = listener;
        this.end = start + time.toNanos();
    }

    /** Sends the requests over that many connections. */
    public static Tally run(RequestSeries series, int connections, Duration time) throws IOException {
        return run(series, connections, time, response -> {});
    }

    static Tally run(RequestSeries series, int connections, Duration time, Consumer<ReceivedResponse> listener)
            throws IOException {
        List<Connection> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                all.add(connected(series.port(), selector));
            }
            ClosedLoop loop = new ClosedLoop(series, listener, time);
            all.forEach(loop::startOn);
            return loop.receiveUntilDone(selector);
        } finally {
            all.forEach(Connection::close);
        }
    }

    private static Connection connected(int port, Selector selector) throws IOException {
        Connection connection = Connection.to(port);
        connection.channel().configureBlocking(false).register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    private Tally receiveUntilDone(Selector selector) throws IOException {
        while (open > 0 && System.nanoTime() - end < TIMEOUT.toNanos()) {
            selector.select(ready -> receive((Connection) ready.attachment()), TIMEOUT.toMillis());
        }
        if (open > 0) {
            tally.failed(open + " requests without a response");
        }
        return tally;
    }

    private void startOn(Connection connection) {
        open++;
        sendNext(connection);
    }

    private void sendNext(Connection connection) {
        if (System.nanoTime() - end >= 0 || !series.requests().hasNext()) {
            open--;
            return;
        }
        try {
            connection.send(series.requests().next());
        } catch (IOException broken) {
            drop(connection, broken);
        }
    }

    private void receive(Connection connection) {
        try {
            connection.poll().peek(response -> {
                count(response, connection.sinceSent());
                sendNext(connection);
            });
        } catch (IOException broken) {
            drop(connection, broken);
        }
    }

    private void count(ReceivedResponse response, long nanos) {
        listener.accept(response);
        if (response.status() == series.expected()) {
            tally.answered(nanos, System.nanoTime() - start);
        } else {
            tally.failed("status " + response.status());
        }
    }

    private void drop(Connection connection, IOException broken) {
        open--;
        connection.close();
        tally.failed(broken.toString());
    }
}
