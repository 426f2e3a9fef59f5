package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.http.hub.page.Trouble;

/** What a page shows that could not be read. */
public final class ReadTrouble implements ReadFailure.Cases<Trouble> {

    private ReadTrouble() {}

    public static Trouble of(ReadFailure failure) {
        return failure.match(new ReadTrouble());
    }

    @Override
    public Trouble unknownMerchant(ReadFailure.UnknownMerchant failure) {
        return Trouble.NOT_FOUND;
    }

    @Override
    public Trouble storeUnavailable(ReadFailure.StoreUnavailable failure) {
        return Trouble.UNAVAILABLE;
    }
}
