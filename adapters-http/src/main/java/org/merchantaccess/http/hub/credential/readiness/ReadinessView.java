package org.merchantaccess.http.hub.credential.readiness;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Readiness of the merchant's software for a switch.
 *
 * @param isReady whether every address in use is ready
 * @param headline verdict in a few words
 * @param text basis of the verdict, and what to do
 * @param warnings further findings, one sentence each
 * @param addresses empty if nothing was used or tried
 */
public record ReadinessView(
        boolean isReady, String headline, String text, List<String> warnings, List<AddressView> addresses) {

    public ReadinessView {
        warnings = List.copyOf(warnings);
        addresses = List.copyOf(addresses);
    }

    /**
     * One address, or all addresses that are only counted together.
     *
     * @param use the use of the outgoing App ID in the last hour
     * @param tries the tries of the incoming App ID
     */
    public record AddressView(String from, Option<CountView> use, Option<CountView> tries, String state) {}

    /** A number of uses or tries, and the time of the last one. */
    public record CountView(String times, Timestamp last) {}
}
