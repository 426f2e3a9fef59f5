package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.merchantaccess.bootstrap.measure.load.Connection;
import org.merchantaccess.bootstrap.measure.load.ReceivedAnswer;

/** A connection that is kept, and made anew where the server has ended it. For one thread at a time. */
final class Line implements AutoCloseable {

    private final int port;
    private Connection connection;

    Line(int port) throws IOException {
        this.port = port;
        this.connection = Connection.to(port);
    }

    synchronized ReceivedAnswer ask(byte[] request) {
        try {
            connection.ask(request);
            return connection.heard();
        } catch (IOException broken) {
            reconnect();
            throw new UncheckedIOException(broken);
        }
    }

    private void reconnect() {
        connection.close();
        try {
            connection = Connection.to(port);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public synchronized void close() {
        connection.close();
    }
}
