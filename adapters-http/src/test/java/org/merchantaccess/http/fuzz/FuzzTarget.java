package org.merchantaccess.http.fuzz;

import java.util.stream.Stream;

/** Code under test that processes input of untrusted clients. */
interface FuzzTarget {

    /** Processes an input. Fails with an {@link AssertionError} if a required property does not hold. */
    void run(byte[] octets);

    /** Returns known bad inputs and some valid ones, from which all other inputs are derived. */
    Stream<byte[]> seeds();
}
