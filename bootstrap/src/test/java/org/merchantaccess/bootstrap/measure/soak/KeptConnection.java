package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.merchantaccess.bootstrap.measure.load.Connection;
import org.merchantaccess.bootstrap.measure.load.ReceivedResponse;

/** A kept connection that reconnects when the server has closed it. Thread-safe. */
final class KeptConnection implements AutoCloseable {

    private final int port;
    private Connection connection;

    KeptConnection(int port) throws IOException {
        this.port = port;
        this.connection = Connection.to(port);
    }

    synchronized ReceivedResponse exchange(byte[] request) {
        try {
            connection.send(request);
            return connection.await();
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
