package org.merchantaccess.bootstrap.watch;

import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.domain.kernel.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was written in the audit trail, and says it at the level {@code info}: for who watches the log, not in place of the
 * trail. What strangers can cause as often as they like is said so many times a minute at most.
 */
final class TrailReport {

    private static final Logger LOG = LoggerFactory.getLogger(TrailReport.class);
    private static final int LINES_A_MINUTE = 120;

    private final Environment environment;
    private final EventMeter meter;
    private final LinesAMinute lines = new LinesAMinute(LINES_A_MINUTE);

    TrailReport(Environment environment, EventMeter meter) {
        this.environment = environment;
        this.meter = meter;
    }

    void tell(AuditEntry entry) {
        meter.audited(entry.action());
        long leftOut = lines.leftOutBefore(entry.at());
        if (leftOut > 0) {
            LOG.info("{} entries of the audit trail were not said here", leftOut);
        }
        if (lines.isRoom(entry.at())) {
            LOG.atInfo()
                    .addKeyValue("environment", environment.word())
                    .addKeyValue("merchant", entry.merchant().text())
                    .addKeyValue("actor", entry.actor().name())
                    .addKeyValue("address", entry.actor().from())
                    .addKeyValue("subject", entry.subject())
                    .addKeyValue("detail", entry.detail())
                    .log(entry.action());
        }
    }
}
