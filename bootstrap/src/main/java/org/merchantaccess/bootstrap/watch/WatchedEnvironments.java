package org.merchantaccess.bootstrap.watch;

import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.bootstrap.environment.PortsDecorator;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.domain.kernel.Environment;

/** Decorates the ports of environments, so that decisions, audit entries and failed sign-ins are counted and logged. */
public final class WatchedEnvironments implements PortsDecorator {

    private final Metrics metrics;

    public WatchedEnvironments(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Ports decorate(Environment environment, Ports ports) {
        EventMeter meter = metrics.events(environment);
        AuditPublishingTransactions published = new AuditPublishingTransactions(
                ports.store().transactions(), ports.store().auditTrail(), new TrailReport(environment, meter));
        return ports.withDecisions(new DecisionReport(environment, meter))
                .withStore(store -> store.withTransactions(published).withAuditTrail(published));
    }

    @Override
    public PeoplePorts decoratePeople(Environment environment, PeoplePorts ports) {
        return ports.withFailedSignIns(new PublishedFailedSignIns(
                ports.failedSignIns(), new TrailReport(environment, metrics.events(environment))));
    }
}
