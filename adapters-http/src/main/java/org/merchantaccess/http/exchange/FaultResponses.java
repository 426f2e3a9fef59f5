package org.merchantaccess.http.exchange;

/** Creates responses for faults outside of endpoints. */
@FunctionalInterface
public interface FaultResponses {

    /**
     * Returns the response for a fault.
     *
     * @param path the path of the request as sent, {@code /} if none could be read
     */
    Response answer(RequestFault fault, String path);

    /** Returns the response for a fault of a request whose head was read, without its body. */
    default Response answer(RequestFault fault, Request request) {
        return answer(fault, request.path());
    }
}
