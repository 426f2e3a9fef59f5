package org.merchantaccess.application.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Settings of one instance.
 *
 * @param environment the environment this instance serves
 * @param internalAddresses whether an allowlist may contain loopback, private and shared addresses (R8)
 * @param widestRanges the widest ranges that may be added to an allowlist (R8)
 * @param maxStaleness how long a node may decide without a successful poll of the store: 2–60 s, on a shared store
 *     5–60 s
 * @param failureLimits limits on failed logins
 */
public record AccessSettings(
        Environment environment,
        boolean internalAddresses,
        WidestRanges widestRanges,
        Duration maxStaleness,
        FailureLimits failureLimits) {

    public static final Duration DEFAULT_MAX_STALENESS = Duration.ofSeconds(10);

    /** The longest maximum staleness that a node may have. */
    public static final Duration LONGEST_MAX_STALENESS = Duration.ofSeconds(60);

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    public AccessSettings {
        requireNonNull(environment, "environment");
        requireNonNull(widestRanges, "widestRanges");
        requireNonNull(maxStaleness, "maxStaleness");
        requireNonNull(failureLimits, "failureLimits");
        if (maxStaleness.compareTo(SHORTEST) < 0 || maxStaleness.compareTo(LONGEST_MAX_STALENESS) > 0) {
            throw new IllegalArgumentException("the maximum staleness must be 2 to 60 seconds");
        }
    }

    /** Returns the default settings: default staleness and limits, and public addresses only. */
    public static AccessSettings of(Environment environment) {
        return new AccessSettings(
                environment, false, WidestRanges.standard(), DEFAULT_MAX_STALENESS, FailureLimits.standard());
    }

    /** Returns settings that also allow addresses of internal networks. */
    public AccessSettings withInternalAddresses() {
        return new AccessSettings(environment, true, widestRanges, maxStaleness, failureLimits);
    }

    /** Returns settings with other limits on the width of a range. Existing entries stay. */
    public AccessSettings withWidestRanges(WidestRanges widest) {
        return new AccessSettings(environment, internalAddresses, widest, maxStaleness, failureLimits);
    }

    /** Returns the allowlist policy for these settings. */
    public AllowlistPolicy allowlistPolicy() {
        return new AllowlistPolicy(environment, internalAddresses, widestRanges);
    }
}
