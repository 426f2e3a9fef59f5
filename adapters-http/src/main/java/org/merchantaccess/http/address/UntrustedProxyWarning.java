package org.merchantaccess.http.address;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** Tells the operator of a proxy that is refused because nobody named it; once a minute, lest strangers fill the log. */
public final class UntrustedProxyWarning {

    private static final System.Logger LOG = System.getLogger(UntrustedProxyWarning.class.getName());
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** About a request of that peer, refused at that path. */
    public void about(ClientAddress peer, String path) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Refused {1}: {0} sends an address header but is no trusted proxy."
                            + " If it is your proxy, add its address to the trusted proxies.",
                    peer,
                    path);
        }
    }
}
