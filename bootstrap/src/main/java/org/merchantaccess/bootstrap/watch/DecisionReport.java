package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Option;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.RefusalCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Counts decisions and logs each at level {@code debug}. */
final class DecisionReport implements Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionReport.class);

    private final Environment environment;
    private final EventMeter meter;

    DecisionReport(Environment environment, EventMeter meter) {
        this.environment = environment;
        this.meter = meter;
    }

    @Override
    public void granted(Question question, AppId appId, ClientAddress from, String requestId) {
        meter.granted(question);
        if (LOG.isDebugEnabled()) {
            record(from, requestId).addKeyValue("app_id", appId.text()).log("{} granted", question.word());
        }
    }

    @Override
    public void refused(
            Question question, RefusalCause cause, Option<AppId> appId, ClientAddress from, String requestId) {
        meter.refused(question, cause);
        if (LOG.isDebugEnabled()) {
            record(from, requestId)
                    .addKeyValue("app_id", appId.map(AppId::text).getOrElse("none"))
                    .addKeyValue("cause", cause.word())
                    .log("{} refused", question.word());
        }
    }

    @Override
    public void stale(Question question, ClientAddress from, String requestId) {
        meter.stale(question);
        if (LOG.isDebugEnabled()) {
            record(from, requestId).addKeyValue("cause", "stale").log("{} not decided", question.word());
        }
    }

    private LoggingEventBuilder record(ClientAddress from, String requestId) {
        return LOG.atDebug()
                .addKeyValue("environment", environment.word())
                .addKeyValue("request_id", requestId)
                .addKeyValue("address", from);
    }
}
