package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.PeopleAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts audit entries and failed sign-ins and logs them at level {@code info}. The log complements the audit trail and does not replace it.
 * The lines of each action are limited per minute, so that a flood caused by unauthenticated clients does not suppress the lines of other
 * actions.
 */
final class TrailReport implements TrailListener {

    private static final Logger LOG = LoggerFactory.getLogger(TrailReport.class);
    private static final int LINES_PER_MINUTE = 120;
    private static final ActionCode SIGN_IN_FAILED = PeopleAction.SIGN_IN_FAILED.code();

    private final Environment environment;
    private final EventMeter meter;
    private final Map<ActionCode, LogRateLimiter> linesByAction = new ConcurrentHashMap<>();

    TrailReport(Environment environment, EventMeter meter) {
        this.environment = environment;
        this.meter = meter;
    }

    @Override
    public void signInFailed(Option<EmailAddress> person, AddressRange source, Instant at) {
        meter.signInFailed();
        if (shouldLog(SIGN_IN_FAILED, "{} more {} were counted than were logged here", at)) {
            LOG.atInfo()
                    .addKeyValue("environment", environment.word())
                    .addKeyValue("account", person.map(EmailAddress::text).getOrElse(FailedSignInCount.UNKNOWN))
                    .addKeyValue("source", source)
                    .log(SIGN_IN_FAILED.text());
        }
    }

    private boolean shouldLog(ActionCode action, String suppressedMessage, Instant at) {
        LogRateLimiter lines = linesByAction.computeIfAbsent(action, first -> new LogRateLimiter(LINES_PER_MINUTE));
        long suppressed = lines.takeSuppressed(at);
        if (suppressed > 0) {
            LOG.info(suppressedMessage, suppressed, action);
        }
        return lines.tryAcquire(at);
    }

    @Override
    public void appended(AuditEntry entry) {
        meter.audited(entry.action());
        if (shouldLog(entry.action(), "{} more {} are in the audit trail than were logged here", entry.at())) {
            LOG.atInfo()
                    .addKeyValue("environment", environment.word())
                    .addKeyValue("merchant", entry.merchant().text())
                    .addKeyValue("actor", entry.actor().name())
                    .addKeyValue("address", entry.actor().from())
                    .addKeyValue("subject", entry.subject())
                    .addKeyValue("detail", entry.detail())
                    .log(entry.action().text());
        }
    }
}
