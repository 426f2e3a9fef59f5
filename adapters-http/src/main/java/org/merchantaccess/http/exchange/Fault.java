package org.merchantaccess.http.exchange;

/** What can be wrong before an endpoint is asked, or when it breaks. */
public enum Fault {
    MALFORMED_REQUEST(400),
    TLS_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    PAYLOAD_TOO_LARGE(413),
    TARGET_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The HTTP status of the answer to it. */
    public int status() {
        return status;
    }
}
