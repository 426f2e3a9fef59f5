package org.merchantaccess.bootstrap.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.domain.kernel.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was written in the audit trail, and says it at the level {@code info}: for who watches the log, not in place of the
 * trail. Of each action so many are said in a minute at most: what strangers can cause as often as they like shall not keep anything else
 * out.
 */
final class TrailReport {

    private static final Logger LOG = LoggerFactory.getLogger(TrailReport.class);
    private static final int LINES_A_MINUTE = 120;

    private final Environment environment;
    private final EventMeter meter;
    private final Map<String, LinesAMinute> linesByAction = new ConcurrentHashMap<>();

    TrailReport(Environment environment, EventMeter meter) {
        this.environment = environment;
        this.meter = meter;
    }

    void tell(AuditEntry entry) {
        meter.audited(entry.action());
        LinesAMinute lines = linesByAction.computeIfAbsent(entry.action(), first -> new LinesAMinute(LINES_A_MINUTE));
        long leftOut = lines.leftOutBefore(entry.at());
        if (leftOut > 0) {
            LOG.info("{} more {} stand in the audit trail than were said here", leftOut, entry.action());
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
