package org.merchantaccess.http.fuzz;

import java.util.stream.Stream;

/** Something that takes whatever strangers send. */
interface Target {

    /** Takes it, and fails with an {@link AssertionError} where something then does not hold that must. */
    void take(byte[] octets);

    /** What is known to be bad, and some of what is good: the beginnings of everything else that is tried. */
    Stream<byte[]> seeds();
}
