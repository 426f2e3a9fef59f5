package org.merchantaccess.http.hub.address;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Request;

/**
 * Logs a warning if forms are refused because browsers reach the Hub at another origin than configured. Logs at most once a minute.
 * Thread-safe.
 */
public final class HubUrlWarning {

    private static final System.Logger LOG = System.getLogger(HubUrlWarning.class.getName());
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final HubAddress address;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** Creates the warning for the Hub at that address. */
    public HubUrlWarning(HubAddress address) {
        this.address = address;
    }

    /** Logs the warning for a refused form if the browser reports it as same-origin. */
    public void warnAbout(Request refused) {
        if (refused.headers("Sec-Fetch-Site").contains("same-origin")) {
            address.configured()
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
