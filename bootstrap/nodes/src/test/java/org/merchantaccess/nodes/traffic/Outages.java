package org.merchantaccess.nodes.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Outcome;

/**
 * The measured outages of the database in a test, which determine the logins and calls that may fail. A busy machine makes an outage longer
 * than intended.
 *
 * <p>An outage is invisible if it is shorter than the maximum staleness minus the poll period and the time to reconnect. During a longer one
 * the nodes answer 503, from that time on until they have polled again.
 */
public final class Outages {

    private static final Duration POLL_PERIOD = Duration.ofSeconds(1);
    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final List<Outage> measured = new ArrayList<>();
    private final Duration invisible;

    /** Creates the outages of nodes with that maximum staleness. */
    public Outages(Duration maxStaleness) {
        this.invisible = maxStaleness.minus(POLL_PERIOD).minus(RECONNECT);
    }

    /** Runs an outage that ends when the database accepts connections again. Returns its length. */
    public Duration measure(Runnable outage) {
        long begin = System.nanoTime();
        outage.run();
        long end = System.nanoTime();
        add(begin, end);
        return Duration.ofNanos(end - begin);
    }

    void add(long begin, long end) {
        measured.add(new Outage(begin, end));
    }

    /** Returns the longest outage. */
    public Duration longest() {
        return measured.stream()
                .map(outage -> Duration.ofNanos(outage.end - outage.begin))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Returns the failed logins and calls that no outage explains. */
    public List<Operation> unexplained(List<Operation> failed) {
        return failed.stream()
                .filter(operation -> measured.stream().noneMatch(outage -> explains(outage, operation)))
                .toList();
    }

    private boolean explains(Outage outage, Operation failed) {
        long visible = outage.begin + invisible.toNanos();
        return failed.outcome() == Outcome.UNAVAILABLE
                && outage.end >= visible
                && failed.start() >= visible
                && failed.start() <= outage.end + RECOVERY.toNanos();
    }

    /** Start and end on the monotonic clock. */
    private record Outage(long begin, long end) {}
}
