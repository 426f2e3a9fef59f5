package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.merchantaccess.domain.kernel.Environment;

/** What happens in the environments of the process. */
final class EventMetrics {

    private final Counter decisions;
    private final Counter auditEntries;
    private final Counter signIns;

    EventMetrics(PrometheusRegistry registry) {
        decisions = Counter.builder()
                .name("merchant_access_decisions_total")
                .help("Logins and calls, by how and why they were decided.")
                .labelNames("environment", "question", "outcome", "cause")
                .withoutExemplars()
                .register(registry);
        auditEntries = Counter.builder()
                .name("merchant_access_audit_entries_total")
                .help("Changes and showings of keys, as the audit trail names them.")
                .labelNames("environment", "action")
                .withoutExemplars()
                .register(registry);
        signIns = Counter.builder()
                .name("merchant_access_sign_ins_total")
                .help("People who signed in to the Hub, and those who failed to.")
                .labelNames("environment", "outcome")
                .withoutExemplars()
                .register(registry);
    }

    EventMeter of(Environment environment) {
        return new EventMeter(environment.word(), decisions, auditEntries, signIns);
    }
}
