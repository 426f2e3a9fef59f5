package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks on many connections from one thread. On each, the next question follows the answer to the last one at once, until the time
 * is up or there is nothing left to ask.
 */
final class ClosedLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Question question;
    private final Consumer<ReceivedAnswer> listener;
    private final long begun = System.nanoTime();
    private final long end;
    private final Tally tally = new Tally();
    private int open;

    private ClosedLoop(Question question, Consumer<ReceivedAnswer> listener, Duration time) {
        this.question = question;
        this.listener = listener;
        this.end = begun + time.toNanos();
    }

    static Tally run(Question question, int connections, Duration time) throws IOException {
        return run(question, connections, time, answer -> {});
    }

    static Tally run(Question question, int connections, Duration time, Consumer<ReceivedAnswer> listener)
            throws IOException {
        List<Connection> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                all.add(connected(question.port(), selector));
            }
            ClosedLoop loop = new ClosedLoop(question, listener, time);
            all.forEach(loop::askFirst);
            return loop.listen(selector);
        } finally {
            all.forEach(Connection::close);
        }
    }

    private static Connection connected(int port, Selector selector) throws IOException {
        Connection connection = Connection.to(port);
        connection.channel().configureBlocking(false).register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    private Tally listen(Selector selector) throws IOException {
        while (open > 0 && System.nanoTime() - end < PATIENCE.toNanos()) {
            selector.select(ready -> hear((Connection) ready.attachment()), PATIENCE.toMillis());
        }
        if (open > 0) {
            tally.failed(open + " questions were not answered");
        }
        return tally;
    }

    private void askFirst(Connection connection) {
        open++;
        askNext(connection);
    }

    private void askNext(Connection connection) {
        if (System.nanoTime() - end >= 0 || !question.requests().hasNext()) {
            open--;
            return;
        }
        try {
            connection.ask(question.requests().next());
        } catch (IOException broken) {
            lose(connection, broken);
        }
    }

    private void hear(Connection connection) {
        try {
            connection.hear().peek(answer -> {
                count(answer, connection.sinceAsked());
                askNext(connection);
            });
        } catch (IOException broken) {
            lose(connection, broken);
        }
    }

    private void count(ReceivedAnswer answer, long nanos) {
        listener.accept(answer);
        if (answer.status() == question.expected()) {
            tally.answered(nanos, System.nanoTime() - begun);
        } else {
            tally.failed("status " + answer.status());
        }
    }

    private void lose(Connection connection, IOException broken) {
        open--;
        connection.close();
        tally.failed(broken.toString());
    }
}
