package org.merchantaccess.http.address;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Request;

/**
 * Tells the operator of a proxy that nobody named, all of whose callers are refused for it; once a minute, lest strangers fill the
 * log.
 */
public final class UntrustedProxyWarning {

    private static final System.Logger LOG = System.getLogger(UntrustedProxyWarning.class.getName());
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final TrustedProxies proxies;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    public UntrustedProxyWarning(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** About a request that was refused. Nothing is said where that has other reasons. */
    public void about(Request refused) {
        if (proxies.isVouchedForByAStranger(refused)) {
            refused.peer().forEach(peer -> tell(peer, refused.path()));
        }
    }

    private void tell(ClientAddress peer, String path) {
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
