package org.merchantaccess.http.words;

import org.merchantaccess.application.allowlist.RangeFailure;

/** Says why a range cannot be allowed, on pages. */
public final class RangeWords implements RangeFailure.Cases<String> {

    private RangeWords() {}

    public static String of(RangeFailure failure) {
        return failure.match(new RangeWords());
    }

    @Override
    public String refused(RangeFailure.Refused failure) {
        return AllowlistWords.of(failure.reason());
    }

    @Override
    public String unavailable(RangeFailure.Unavailable failure) {
        return WaitWords.WHILE_UNAVAILABLE;
    }
}
