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
}
