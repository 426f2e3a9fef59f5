package org.merchantaccess.http.message;

import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.allowlist.WidestRanges;

/** Messages for failures of allowlist rules. */
public final class AllowlistMessages implements AllowlistFailure.Cases<String> {

    private AllowlistMessages() {}

    public static String of(AllowlistFailure failure) {
        return failure.match(new AllowlistMessages());
    }

    /** Describes valid input, with the widest ranges. */
    public static String rule(WidestRanges widest) {
        return "For example 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48. A range may be no wider than /"
                + widest.ipv4() + " (IPv4) or /" + widest.ipv6() + " (IPv6).";
    }

    @Override
    public String malformed(AllowlistFailure.Malformed failure) {
        return "Enter one address or one range, for example 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48.";
    }

    @Override
    public String hostBitsSet(AllowlistFailure.HostBitsSet failure) {
        return failure.typed() + " is not a network address. Did you mean " + failure.network() + "?";
    }

    @Override
    public String tooWide(AllowlistFailure.TooWide failure) {
        return "A range may be no wider than /" + failure.widestPrefixLength() + ". Enter a narrower one.";
    }

    @Override
    public String notAdmitted(AllowlistFailure.NotAdmitted failure) {
        return SpecialAddresses.message(failure.purpose());
    }

    @Override
    public String invalidLabel(AllowlistFailure.InvalidLabel failure) {
        return "The label can have up to " + EntryLabel.MAX_CODE_POINTS + " printable characters.";
    }

    @Override
    public String alreadyAllowed(AllowlistFailure.AlreadyAllowed failure) {
        return failure.range() + " is already on the allowlist.";
    }

    @Override
    public String full(AllowlistFailure.Full failure) {
        return "An allowlist can have at most " + failure.limit() + " entries. Remove one that is no longer needed.";
    }

    @Override
    public String unknownEntry(AllowlistFailure.UnknownEntry failure) {
        return "This entry is no longer on the allowlist.";
    }
}
