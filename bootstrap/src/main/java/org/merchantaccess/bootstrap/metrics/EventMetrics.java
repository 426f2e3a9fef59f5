package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.merchantaccess.domain.kernel.Environment;

/** The counters of decisions, audit entries and sign-ins of all environments. */
final class EventMetrics {

    private final Counter decisions;
    private final Counter auditEntries;
    private final Counter signIns;

    EventMetrics(PrometheusRegistry registry) {
        decisions = Counter.builder()
                .name("merchant_access_decisions_total")
                .help("Decisions about logins and calls, by outcome and cause.")
                .labelNames("environment", "question", "outcome", "cause")
                .withoutExemplars()
                .register(registry);
        auditEntries = Counter.builder()
                .name("merchant_access_audit_entries_total")
                .help("Entries of the audit trail, by action.")
                .labelNames("environment", "action")
                .withoutExemplars()
                .register(registry);
        signIns = Counter.builder()
                .name("merchant_access_sign_ins_total")
                .help("Sign-ins to the Hub, by outcome.")
                .labelNames("environment", "outcome")
                .withoutExemplars()
                .register(registry);
    }

    EventMeter of(Environment environment) {
        return new EventMeter(environment.word(), decisions, auditEntries, signIns);
    }
}
