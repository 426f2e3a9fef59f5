package org.merchantaccess.application.handler.statistics;

import java.time.Clock;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.statistics.StatisticsUseCases;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link StatisticsUseCases}. */
public final class StatisticsHandlers {

    private StatisticsHandlers() {}

    /** Creates the use cases on the given ports. */
    public static StatisticsUseCases on(Ports ports, Lifecycle lifecycle, RefusalQueue queue) {
        ProfileReads profiles =
                new ProfileReads(ports.store().transactions(), ports.store().profiles());
        Statistics statistics = ports.store().statistics();
        Clock clock = ports.system().clock();
        return new StatisticsUseCases(
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadAppIdStatisticsHandler(profiles, statistics, clock)::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadMerchantStatisticsHandler(profiles, statistics, clock)::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadRefusalStatisticsHandler(
                                ports.store().transactions(), profiles, statistics, queue, clock)::handle)::apply);
    }
}
