package org.merchantaccess.http.vertx.limit;

import java.time.Duration;

/** Size limits for clients, well above the needs of well-behaved ones. */
public final class SizeLimits {

    /** Bytes of a body. */
    public static final int BODY = 8 * 1024;

    /** Bytes of a request line. */
    public static final int REQUEST_LINE = 8 * 1024;

    /** Bytes of all headers together. */
    public static final int HEADERS = 16 * 1024;

    /**
     * Bytes of all headers together that are read over HTTP/2, each with the overhead of RFC 9113, section 6.5.2. Netty refuses larger ones
     * by itself, without an error body and a request id.
     */
    public static final int HEADERS_READ = 2 * HEADERS;

    public static final int HEADER_COUNT = 100;

    /** Concurrent requests on one HTTP/2 connection. */
    public static final int STREAMS = 100;

    /** Requests that one HTTP/2 connection may cancel within {@link #RESETS_WINDOW}. */
    public static final int RESETS = 100;

    public static final Duration RESETS_WINDOW = Duration.ofSeconds(10);

    /** Continuation frames of one HTTP/2 request that are too small to be useful. */
    public static final int SMALL_CONTINUATIONS = 8;

    /**
     * Bytes that the operating system buffers for one connection in each direction; it allocates twice that. By default it buffers
     * megabytes for a client that does not read.
     */
    public static final int UNREAD = 64 * 1024;

    /** Bytes that are read from one connection at a time. */
    public static final int AT_A_TIME = 4 * 1024;

    /** Bytes of responses that wait in the process for one connection. Above this, no more of its requests are read. */
    public static final int UNSENT = 16 * 1024;

    /** Responses of one connection that the client has not read. */
    public static final int UNREAD_ANSWERS = 1_000;

    private SizeLimits() {}
}
