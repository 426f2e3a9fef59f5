package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Which ranges a merchant may put on an allowlist (R8).
 *
 * @param environment documentation ranges are admitted in test only
 * @param internalAddresses whether loopback, private and shared ranges are admitted, for callers within one's own network
 */
public record AllowlistPolicy(Environment environment, boolean internalAddresses) {

    private static final int WIDEST_IPV4 = 16;
    private static final int WIDEST_IPV6 = 32;

    public AllowlistPolicy {
        requireNonNull(environment, "environment");
    }

    /** The range, or {@link AllowlistFailure.TooWide} or {@link AllowlistFailure.NotAdmitted}. */
    public Either<AllowlistFailure, AddressRange> admit(AddressRange range) {
        int widest = range.isIpv4() ? WIDEST_IPV4 : WIDEST_IPV6;
        if (range.prefixLength() < widest) {
            return Either.left(new AllowlistFailure.TooWide(widest));
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
