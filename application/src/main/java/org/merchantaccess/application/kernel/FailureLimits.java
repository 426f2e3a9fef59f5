package org.merchantaccess.application.kernel;

/**
 * How many failed logins a minute are answered as such; more are told to wait. Twice as many may come at once. A login that would
 * succeed is never told to wait, whatever failed before it.
 *
 * @param perSource from one source, whatever App IDs it names: an IPv4 address, or the /64 of an IPv6 address; 1–1 000 000
 * @param perAppId from one source for one App ID; 1–1 000 000
 * @param ofAllSources for one App ID from all sources together; 1–1 000 000
 */
public record FailureLimits(int perSource, int perAppId, int ofAllSources) {

    public static final int MOST = 1_000_000;

    public FailureLimits {
        requireInRange(perSource);
        requireInRange(perAppId);
        requireInRange(ofAllSources);
    }

    /** What people who mistype, and software that was given the wrong key, do not reach. */
    public static FailureLimits standard() {
        return new FailureLimits(20, 10, 60);
    }

    private static void requireInRange(int perMinute) {
        if (perMinute < 1 || perMinute > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST + " failures a minute");
        }
    }
}
