package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;
import org.merchantaccess.domain.kernel.Environment;

/**
 * What may differ from one instance to the next.
 *
 * @param environment the world this instance serves
 * @param internalAddresses whether loopback, private and shared addresses may stand on an allowlist (R8)
 * @param maxStaleness how long a node may go on without a sign of life from the store, 2–60 s
 * @param failureLimits how many failed logins are answered as such
 */
public record AccessSettings(
        Environment environment, boolean internalAddresses, Duration maxStaleness, FailureLimits failureLimits) {

    public static final Duration DEFAULT_MAX_STALENESS = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    public AccessSettings {
        requireNonNull(environment, "environment");
        requireNonNull(maxStaleness, "maxStaleness");
        requireNonNull(failureLimits, "failureLimits");
        if (maxStaleness.compareTo(SHORTEST) < 0 || maxStaleness.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the longest staleness is 2 to 60 seconds");
        }
    }

    /** The usual staleness and limits, and only addresses of the internet. */
    public static AccessSettings of(Environment environment) {
        return new AccessSettings(environment, false, DEFAULT_MAX_STALENESS, FailureLimits.standard());
    }

    /** The same, where callers within one's own network are welcome. */
    public AccessSettings withInternalAddresses() {
        return new AccessSettings(environment, true, maxStaleness, failureLimits);
    }

    /** What these settings mean for allowlists. */
    public AllowlistPolicy allowlistPolicy() {
        return new AllowlistPolicy(environment, internalAddresses);
    }
}
