package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the page after a key was reported as leaked.
 *
 * @param number the number of the leaked key
 * @param isPublicKey whether the leaked key is a public key, whose private key leaked
 * @param replacement the number of the new key; none if the leaked one was retiring
 * @param back the link to the page of the App ID
 * @param refusedRequests the link to the refused requests of the App ID
 */
public record LeakedKeyView(
        Frame frame,
        String name,
        String appId,
        String number,
        boolean isPublicKey,
        Option<String> replacement,
        List<UseView> uses,
        String back,
        String refusedRequests) {

    public LeakedKeyView {
        uses = List.copyOf(uses);
    }

    /**
     * Accepted logins and calls from one address.
     *
     * @param from an address, or "other addresses"
     */
    public record UseView(String from, long times, Timestamp first, Timestamp last) {}
}
