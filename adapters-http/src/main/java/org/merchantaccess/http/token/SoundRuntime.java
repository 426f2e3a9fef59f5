package org.merchantaccess.http.token;

/** Refuses a Java runtime whose signatures anybody can forge. */
final class SoundRuntime {

    private static final Runtime.Version FIRST = Runtime.Version.parse("17.0.3");

    private SoundRuntime() {}

    /** Before 17.0.3 a signature of zeros passes for everybody's (CVE-2022-21449, S29). */
    static void require(Runtime.Version version) {
        if (version.compareToIgnoreOptional(FIRST) < 0) {
            throw new IllegalStateException(
                    "Java " + version + " takes forged signatures for genuine (CVE-2022-21449): " + "run this on Java "
                            + FIRST + " or newer");
        }
    }
}
