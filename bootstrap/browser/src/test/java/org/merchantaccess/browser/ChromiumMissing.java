package org.merchantaccess.browser;

/**
 * The failure of a search for Chromium.
 *
 * @param given the configured path; blank if none is configured
 * @param required whether the machine must have Chromium
 */
public record ChromiumMissing(String given, boolean required) {

    /** Returns whether tests fail; otherwise they are skipped. */
    boolean isFault() {
        return required || !given.isBlank();
    }

    /** Returns the fault and the remedy. */
    public String remedy() {
        return (given.isBlank() ? "There is no Chromium on this machine" : "There is no program " + given)
                + ". Install one (Debian, Ubuntu: apt-get install chromium), or give its path:"
                + " mvn verify -Dbrowser.path=/path/to/chromium";
    }

    /** Returns the remedy as a conspicuous notice in the build log. */
    String notice() {
        String line = "*".repeat(remedy().length());
        return String.join(
                System.lineSeparator(), "", line, "THE TESTS OF THE HUB IN A BROWSER ARE SKIPPED.", remedy(), line, "");
    }
}
