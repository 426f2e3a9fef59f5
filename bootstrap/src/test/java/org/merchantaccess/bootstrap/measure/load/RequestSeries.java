package org.merchantaccess.bootstrap.measure.load;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A series of requests to one port.
 *
 * @param port the local port
 * @param expected the expected status of every response
 * @param requests the raw requests; all connections take from the same iterator
 */
public record RequestSeries(int port, int expected, Iterator<byte[]> requests) {

    /** Returns a series that repeats one request. */
    public static RequestSeries always(int port, int expected, byte[] request) {
        return new RequestSeries(port, expected, Stream.generate(() -> request).iterator());
    }

    static RequestSeries each(int port, int expected, List<byte[]> requests) {
        return new RequestSeries(port, expected, requests.iterator());
    }
}
