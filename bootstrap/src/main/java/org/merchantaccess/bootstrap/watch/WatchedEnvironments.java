package org.merchantaccess.bootstrap.watch;

import org.merchantaccess.application.port.FailedSignInCounts;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.bootstrap.environment.PortsOfEnvironment;
import org.merchantaccess.bootstrap.metrics.EventMeter;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.domain.kernel.Environment;

/** Sees to it that what happens in an environment is counted and said. */
public final class WatchedEnvironments implements PortsOfEnvironment {

    private final Metrics metrics;

    public WatchedEnvironments(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Ports of(Environment environment, Ports ports) {
        EventMeter meter = metrics.events(environment);
        TrailReport trail = new TrailReport(environment, meter);
        ToldTransactions reported = new ToldTransactions(
                ports.transactions(), ports.auditTrail(), ports.people().failedSignIns(), trail);
        return ports.with(new DecisionReport(environment, meter))
                .with(reported, reported)
                .with(ports.people().with((FailedSignInCounts) reported));
    }
}
