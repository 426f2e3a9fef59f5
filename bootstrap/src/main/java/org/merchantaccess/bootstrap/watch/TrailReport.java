package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts entries of the audit trail and failed sign-ins, and logs them at the level {@code info}: for who watches the log, not in place of
 * the trail. Of each action so many are said in a minute at most: what strangers can cause as often as they like shall not keep anything else
 * out.
 */
final class TrailReport implements TrailListener {

    private static final Logger LOG = LoggerFactory.getLogger(TrailReport.class);
    private static final int LINES_A_MINUTE = 120;
    private static final String SIGN_IN_FAILED = "sign_in_failed";

    private final Environment environment;
    private final EventMeter meter;
    private final Map<String, LinesAMinute> linesByAction = new ConcurrentHashMap<>();

    TrailReport(Environment environment, EventMeter meter) {
        this.environment = environment;
        this.meter = meter;
    }

    @Override
    public void signInFailed(Option<EmailAddress> person, AddressRange source, Instant at) {
        meter.signInFailed();
        if (isToBeLogged(SIGN_IN_FAILED, "{} more {} were counted than were logged here", at)) {
            LOG.atInfo()
                    .addKeyValue("environment", environment.word())
                    .addKeyValue("account", person.map(EmailAddress::text).getOrElse(FailedSignInCount.UNKNOWN))
                    .addKeyValue("source", source)
                    .log(SIGN_IN_FAILED);
        }
    }

    private boolean isToBeLogged(String action, String leftOutMessage, Instant at) {
        LinesAMinute lines = linesByAction.computeIfAbsent(action, first -> new LinesAMinute(LINES_A_MINUTE));
        long leftOut = lines.leftOutBefore(at);
        if (leftOut > 0) {
            LOG.info(leftOutMessage, leftOut, action);
        }
        return lines.isRoom(at);
    }

    @Override
    public void appended(AuditEntry entry) {
        meter.audited(entry.action());
        if (isToBeLogged(entry.action(), "{} more {} stand in the audit trail than were said here", entry.at())) {
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
