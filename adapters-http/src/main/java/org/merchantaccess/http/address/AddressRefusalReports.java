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
 * Reports to the operator which requests are refused for their addresses. Each is counted. Of each kind one a minute is logged, so that
 * strangers cannot fill the log.
 *
 * <p>Safe for use by many threads.
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
     * @param from the address it is about; none where it is not known
     * @param what was refused, such as the template of a route; never a path, which may hold a secret
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
                .getOrElseThrow(() -> new IllegalStateException("every refusal has its next line"));
        long now = nanos.getAsLong();
        long due = nextLine.get();
        return now - due >= 0 && nextLine.compareAndSet(due, now + PAUSE);
    }
}
