package org.merchantaccess.http.hub.address;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Request;

/**
 * Tells the operator of forms that are refused because browsers find the Hub elsewhere than is set; at most once a minute. For any number of
 * threads.
 */
public final class HubUrlWarning {

    private static final System.Logger LOG = System.getLogger(HubUrlWarning.class.getName());
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final HubAddress address;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** A warning for the Hub at that address. */
    public HubUrlWarning(HubAddress address) {
        this.address = address;
    }

    /** About a form that was refused, if a browser says that it comes from a page of the very site it was sent to. */
    public void about(Request refused) {
        if (refused.headers("Sec-Fetch-Site").contains("same-origin")) {
            address.set()
                    .forEach(set -> refused.headers("Origin")
                            .forEach(origin -> WebOrigin.parse(origin)
                                    .filter(found -> !found.equals(set))
                                    .forEach(found -> warn(set, found))));
        }
    }

    private void warn(WebOrigin set, WebOrigin found) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Refused a form: a browser finds the Hub at {0}, and hub-url is {1}."
                            + " If people reach it there, set hub-url to that address.",
                    found,
                    set);
        }
    }
}
