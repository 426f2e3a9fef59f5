package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * A key of an App ID that is current or retiring.
 *
 * @param state whether it is accepted, and for how long
 * @param until the time that ends the text of the state, if any
 * @param shown the key itself, if it is revealed
 */
public record KeyView(
        String number,
        boolean isCurrent,
        Timestamp madeAt,
        Option<Timestamp> endDate,
        Option<UseView> lastUse,
        String state,
        Option<Timestamp> until,
        Option<AppKey> shown) {

    /**
     * Time and place of the last use.
     *
     * @param from an address, or "other addresses"
     */
    public record UseView(Timestamp at, String from) {}
}
