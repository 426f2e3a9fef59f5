package org.merchantaccess.tokens;

/** Rejects a Java runtime that accepts forged signatures. */
final class MinimumRuntime {

    private static final Runtime.Version FIRST = Runtime.Version.parse("17.0.3");

    private MinimumRuntime() {}

    /** Requires at least Java 17.0.3: earlier versions accept a signature of zeros as genuine (CVE-2022-21449, S29). */
    static void require(Runtime.Version version) {
        if (version.compareToIgnoreOptional(FIRST) < 0) {
            throw new IllegalStateException("Java " + version + " accepts forged signatures (CVE-2022-21449). Use Java "
                    + FIRST + " or newer.");
        }
    }
}
