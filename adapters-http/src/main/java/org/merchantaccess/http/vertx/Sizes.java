package org.merchantaccess.http.vertx;

import java.time.Duration;

/** How much a client may send: what no honest one ever reaches. */
final class Sizes {

    /** Bytes of a body. */
    static final int BODY = 8 * 1024;

    /** Bytes of a request line. */
    static final int REQUEST_LINE = 8 * 1024;

    /** Bytes of all headers together. */
    static final int HEADERS = 16 * 1024;

    /**
     * Bytes of all headers together that are read over HTTP/2, each with the overhead of RFC 9113, section 6.5.2. What is longer Netty
     * refuses by itself, without error body and request id.
     */
    static final int HEADERS_READ = 2 * HEADERS;

    static final int HEADER_COUNT = 100;

    /** Requests at a time on one connection of HTTP/2. */
    static final int STREAMS = 100;

    /** Requests that one connection of HTTP/2 may take back within {@link #RESETS_WINDOW}. */
    static final int RESETS = 100;

    static final Duration RESETS_WINDOW = Duration.ofSeconds(10);

    /** Continuations of the headers of one request of HTTP/2 that are too small to be of use. */
    static final int SMALL_CONTINUATIONS = 8;

    /**
     * Bytes of one connection that the system keeps in each direction, of which it takes twice that. Left to itself it keeps megabytes for
     * whoever does not read.
     */
    static final int UNREAD = 64 * 1024;

    /** Bytes that are read of one connection at a time. */
    static final int AT_A_TIME = 4 * 1024;

    /** Bytes of answers that wait in the process for one connection, before no more of its requests are looked at. */
    static final int UNSENT = 16 * 1024;

    /** Answers of one connection that the client has not read. */
    static final int UNREAD_ANSWERS = 1_000;

    private Sizes() {}
}
