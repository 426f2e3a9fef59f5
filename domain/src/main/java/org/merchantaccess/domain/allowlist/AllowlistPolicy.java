package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Decides which ranges a merchant may add to an allowlist (R8).
 *
 * @param environment the environment of this instance; documentation ranges are permitted in test only
 * @param internalAddresses true to permit loopback, private and shared ranges, for clients in the operator's own network
 * @param widest the widest permitted ranges
 */
public record AllowlistPolicy(Environment environment, boolean internalAddresses, WidestRanges widest) {

    public AllowlistPolicy {
        requireNonNull(environment, "environment");
        requireNonNull(widest, "widest");
    }

    /**
     * Checks a range against this policy.
     *
     * @return the range; else {@link AllowlistFailure.TooWide} or {@link AllowlistFailure.NotAdmitted}
     */
    public Either<AllowlistFailure, AddressRange> admit(AddressRange range) {
        int shortest = widest.prefixLengthFor(range);
        if (range.prefixLength() < shortest) {
            return Either.left(new AllowlistFailure.TooWide(shortest));
        }
        return SpecialPurpose.of(range).stream()
                .filter(purpose -> !admits(purpose))
                .findFirst()
                .<Either<AllowlistFailure, AddressRange>>map(
                        purpose -> Either.left(new AllowlistFailure.NotAdmitted(purpose)))
                .orElseGet(() -> Either.right(range));
    }

    private boolean admits(SpecialPurpose purpose) {
        return switch (purpose) {
            case LOOPBACK, PRIVATE, SHARED -> internalAddresses;
            case DOCUMENTATION -> environment == Environment.TEST;
            case UNSPECIFIED,
                    MULTICAST,
                    BROADCAST_OR_RESERVED,
                    LINK_LOCAL,
                    NAT64,
                    SIX_TO_FOUR,
                    IPV4_COMPATIBLE,
                    PROTOCOL_ASSIGNMENT,
                    NOT_GLOBAL_UNICAST -> false;
        };
    }
}
