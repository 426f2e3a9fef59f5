package org.merchantaccess.nodes.history;

/**
 * One operation of a client.
 *
 * @param app the App ID; of a creation without a response, the App Name
 * @param granted of a call, when the login that granted its token had returned; otherwise 0
 * @param start when the request was sent, on the monotonic clock of the client
 * @param end when the response was received
 */
public record Operation(
        Kind kind, String node, String merchant, String app, long granted, long start, long end, Outcome outcome) {

    /** The kind of an operation. */
    public enum Kind {
        CREATE,
        ACTIVATE,
        DELETE,
        LOG_IN,
        CALL
    }
}
