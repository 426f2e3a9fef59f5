package org.merchantaccess.application.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.node.KeyHealth;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.key.KeyExpiry;

/** Counts the app keys in the access directory by their end dates. Thread-safe. */
public final class KeyReport {

    private final AccessDirectory directory;
    private final LeakReports leaks;
    private final Clock clock;

    /** Creates a report on the keys in that directory. */
    public KeyReport(AccessDirectory directory, LeakReports leaks, Clock clock) {
        this.directory = directory;
        this.leaks = leaks;
        this.clock = clock;
    }

    /** Returns the current counts. Reads every profile in memory. */
    public KeyHealth health() {
        Counts counts = new Counts(clock.instant());
        directory.merchants().forEach(merchant -> merchant.credentials().all().forEach(counts::add));
        return new KeyHealth(
                counts.expired,
                counts.withinDay,
                counts.withinWeek,
                counts.withinMonth,
                counts.activeWithoutKey,
                leaks.reported());
    }

    private static final class Counts {

        private final Instant now;
        private long expired;
        private long withinDay;
        private long withinWeek;
        private long withinMonth;
        private long activeWithoutKey;

        Counts(Instant now) {
            this.now = now;
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
