package org.merchantaccess.http.vertx;

/** How much a client may send: what no honest one ever reaches. */
final class Sizes {

    /** Bytes of a body. */
    static final int BODY = 8 * 1024;

    /** Bytes of a request line. */
    static final int REQUEST_LINE = 8 * 1024;

    /** Bytes of all headers together. */
    static final int HEADERS = 16 * 1024;

    static final int HEADER_COUNT = 100;

    /** Connections of one event loop. */
    static final int CONNECTIONS = 10_000;

    /** Answers of one connection that the client has not read. */
    static final int UNREAD_ANSWERS = 1_000;

    private Sizes() {}
}
