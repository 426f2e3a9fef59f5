package org.merchantaccess.application.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.node.KeyHealth;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.key.KeyExpiry;

/**
 * Counts the app keys in the access directory by their end dates. Every figure of a metrics request asks for the counts, so they are kept for a
 * second. Thread-safe.
 */
public final class KeyReport {

    private static final Duration MAX_AGE = Duration.ofSeconds(1);

    private final AccessDirectory directory;
    private final LeakReports leaks;
    private final Clock clock;
    private final Ticker ticker;
    private volatile @Nullable Counts last;

    /** Creates a report on the keys in that directory. */
    public KeyReport(AccessDirectory directory, LeakReports leaks, Clock clock, Ticker ticker) {
        this.directory = directory;
        this.leaks = leaks;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Returns the counts, at most a second old. Reads every profile in memory to renew them. */
    public KeyHealth health() {
        Counts counts = counts();
        return new KeyHealth(
                counts.expired,
                counts.withinDay,
                counts.withinWeek,
                counts.withinMonth,
                counts.activeWithoutKey,
                leaks.reported());
    }

    private Counts counts() {
        Counts known = last;
        if (known != null && ticker.nanos() - known.countedAt < MAX_AGE.toNanos()) {
            return known;
        }
        Counts counts = new Counts(clock.instant(), ticker.nanos());
        directory.merchants().forEach(merchant -> merchant.credentials().all().forEach(counts::add));
        last = counts;
        return counts;
    }

    private static final class Counts {

        private final Instant now;
        private final long countedAt;
        private long expired;
        private long withinDay;
        private long withinWeek;
        private long withinMonth;
        private long activeWithoutKey;

        Counts(Instant now, long countedAt) {
            this.now = now;
            this.countedAt = countedAt;
        }

        void add(AppCredential credential) {
            credential.keys().current().flatMap(key -> key.expiry()).forEach(this::add);
            if (credential.isActive() && credential.keys().current().isEmpty()) {
                activeWithoutKey++;
            }
        }

        private void add(KeyExpiry expiry) {
            if (expiry.isOverAt(now)) {
                expired++;
                return;
            }
            withinDay += isWithin(1, expiry) ? 1 : 0;
            withinWeek += isWithin(7, expiry) ? 1 : 0;
            withinMonth += isWithin(30, expiry) ? 1 : 0;
        }

        private boolean isWithin(int days, KeyExpiry expiry) {
            return expiry.isOverAt(now.plus(Duration.ofDays(days)));
        }
    }
}
