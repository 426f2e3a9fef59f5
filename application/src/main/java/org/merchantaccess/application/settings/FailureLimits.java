package org.merchantaccess.application.settings;

/**
 * Limits on failed logins per minute; further failures receive a wait time. Bursts of twice the limit are accepted. A login that would
 * succeed is never limited, regardless of earlier failures.
 *
 * @param perSource from one source, for all App IDs together: an IPv4 address, or the /64 of an IPv6 address; 1–1 000 000
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

    /** Returns limits that mistyped keys and misconfigured software do not reach. */
    public static FailureLimits standard() {
        return new FailureLimits(20, 10, 60);
    }

    private static void requireInRange(int perMinute) {
        if (perMinute < 1 || perMinute > MOST) {
            throw new IllegalArgumentException("a limit must be 1 to " + MOST + " failures per minute");
        }
    }
}
