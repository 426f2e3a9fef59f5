package org.merchantaccess.http.exchange;

/** Puts into words what went wrong where no endpoint could. */
@FunctionalInterface
public interface Faults {

    /**
     * The answer to a fault.
     *
     * @param path the path of the request as it was sent, {@code /} where none could be read
     */
    Answer answer(Fault fault, String path);

    /** The answer to a fault of a request whose head was read, without its body. */
    default Answer answer(Fault fault, Request request) {
        return answer(fault, request.path());
    }
}
