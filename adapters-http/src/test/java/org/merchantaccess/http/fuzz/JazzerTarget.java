package org.merchantaccess.http.fuzz;

import java.util.Objects;

/** One front as Jazzer knows it: it calls this again and again, with what reaches code that nothing before has reached. */
public final class JazzerTarget {

    static final String FRONT = "fuzz.front";

    private static final Target TARGET =
            Front.of(Objects.requireNonNull(System.getProperty(FRONT), FRONT)).open();

    private JazzerTarget() {}

    /** Whatever is thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] octets) {
        TARGET.take(octets);
    }
}
