package org.merchantaccess.http.address;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts and logs requests that are refused because of their address. For each kind of refusal, at most one line a minute is logged, so
 * that clients cannot fill the log.
 *
 * <p>Thread-safe.
 */
final class AddressRefusalReports {

    private static final Logger LOG = System.getLogger(ClientAddresses.class.getName());
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final ForwardingHeader header;
    private final AddressRefusalObserver observer;
    private final LongSupplier nanos;
    private final Map<AddressRefusal, AtomicLong> nextLines = new EnumMap<>(AddressRefusal.class);

    AddressRefusalReports(ForwardingHeader header, AddressRefusalObserver observer, LongSupplier nanos) {
        this.header = header;
        this.observer = observer;
        this.nanos = nanos;
        for (AddressRefusal refusal : AddressRefusal.values()) {
            nextLines.put(refusal, new AtomicLong(nanos.getAsLong()));
        }
    }

    /**
     * Reports that a request was refused.
     *
     * @param from the address concerned; none if unknown
     * @param what names the refused request, such as the template of a route; never a path, which may contain a secret
     */
    void report(AddressRefusal refusal, Option<ClientAddress> from, String what) {
        observer.refused(refusal);
        if (isDue(refusal)) {
            String address = from.map(ClientAddress::toString).getOrElse("an unknown peer");
            LOG.log(Level.WARNING, "Refused {0}: {1}", what, refusal.explain(address, header.headerName()));
        }
    }

    private boolean isDue(AddressRefusal refusal) {
        AtomicLong nextLine = Option.of(nextLines.get(refusal))
                .getOrElseThrow(() -> new IllegalStateException("no log state for refusal " + refusal));
        long now = nanos.getAsLong();
        long due = nextLine.get();
        return now - due >= 0 && nextLine.compareAndSet(due, now + PAUSE);
    }
}
