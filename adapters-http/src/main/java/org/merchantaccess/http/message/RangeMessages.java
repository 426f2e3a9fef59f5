package org.merchantaccess.http.message;

import org.merchantaccess.application.allowlist.RangeFailure;

/** Messages for ranges that cannot be allowed. */
public final class RangeMessages implements RangeFailure.Cases<String> {

    private RangeMessages() {}

    public static String of(RangeFailure failure) {
        return failure.match(new RangeMessages());
    }

    @Override
    public String refused(RangeFailure.Refused failure) {
        return AllowlistMessages.of(failure.reason());
    }

    @Override
    public String unavailable(RangeFailure.Unavailable failure) {
        return WaitMessages.WHILE_UNAVAILABLE;
    }
}
