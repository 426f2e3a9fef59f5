package org.merchantaccess.bootstrap.measure.load;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked over and over.
 *
 * @param port whom
 * @param expected the status of every answer
 * @param requests byte by byte; those who ask take them in turns
 */
record Question(int port, int expected, Iterator<byte[]> requests) {

    static Question always(int port, int expected, byte[] request) {
        return new Question(port, expected, Stream.generate(() -> request).iterator());
    }

    static Question each(int port, int expected, List<byte[]> requests) {
        return new Question(port, expected, requests.iterator());
    }
}
