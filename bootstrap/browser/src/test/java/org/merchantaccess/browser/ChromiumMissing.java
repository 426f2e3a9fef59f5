package org.merchantaccess.browser;

/**
 * There is no Chromium where it was looked for.
 *
 * @param given where somebody said it was; blank if nobody did
 * @param required whether the machine should have one
 */
public record ChromiumMissing(String given, boolean required) {

    /** Whether tests fail for it. Otherwise they are skipped. */
    boolean isFault() {
        return required || !given.isBlank();
    }

    /** What is the matter, and what to do. */
    public String mend() {
        return (given.isBlank() ? "There is no Chromium on this machine" : "There is no program " + given)
                + ". Install one (Debian, Ubuntu: apt-get install chromium), or say where it is:"
                + " mvn verify -Dbrowser.path=/path/to/chromium";
    }

    /** The mend, so that nobody overlooks it among the lines of a build. */
    String notice() {
        String line = "*".repeat(mend().length());
        return String.join(
                System.lineSeparator(), "", line, "THE TESTS OF THE HUB IN A BROWSER ARE SKIPPED.", mend(), line, "");
    }
}
