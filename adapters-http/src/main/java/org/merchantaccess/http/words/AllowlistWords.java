package org.merchantaccess.http.words;

import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryLabel;

/** Why a rule about allowlists refused something. */
public final class AllowlistWords implements AllowlistFailure.Cases<String> {

    private AllowlistWords() {}

    public static String of(AllowlistFailure failure) {
        return failure.match(new AllowlistWords());
    }

    @Override
    public String malformed(AllowlistFailure.Malformed failure) {
        return "Please enter one address or one range, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48.";
    }

    @Override
    public String hostBitsSet(AllowlistFailure.HostBitsSet failure) {
        return "The range does not start at its first address. Please correct the address or the prefix length.";
    }

    @Override
    public String tooWide(AllowlistFailure.TooWide failure) {
        return "The range is too wide. Please choose one that is no wider than /" + failure.widestPrefixLength() + ".";
    }

    @Override
    public String notAdmitted(AllowlistFailure.NotAdmitted failure) {
        return SpecialAddresses.whyNotAdmitted(failure.purpose());
    }

    @Override
    public String invalidLabel(AllowlistFailure.InvalidLabel failure) {
        return "The label may have up to " + EntryLabel.MAX_CODE_POINTS + " printable characters.";
    }

    @Override
    public String alreadyAllowed(AllowlistFailure.AlreadyAllowed failure) {
        return failure.range() + " is on the allowlist already.";
    }

    @Override
    public String full(AllowlistFailure.Full failure) {
        return "An allowlist may have at most " + failure.limit()
                + " entries. Please remove one that is no longer needed.";
    }

    @Override
    public String unknownEntry(AllowlistFailure.UnknownEntry failure) {
        return "This entry is not on the allowlist any more.";
    }
}
