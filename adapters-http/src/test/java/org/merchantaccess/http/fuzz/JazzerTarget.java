package org.merchantaccess.http.fuzz;

import java.util.Objects;

/** The entry point that Jazzer calls repeatedly with inputs that increase code coverage. */
public final class JazzerTarget {

    static final String FRONT = "fuzz.front";

    private static final FuzzTarget TARGET = EntryPoint.of(Objects.requireNonNull(System.getProperty(FRONT), FRONT))
            .open();

    private JazzerTarget() {}

    /** Runs one input. Any exception is a finding. */
    public static void fuzzerTestOneInput(byte[] octets) {
        TARGET.run(octets);
    }
}
