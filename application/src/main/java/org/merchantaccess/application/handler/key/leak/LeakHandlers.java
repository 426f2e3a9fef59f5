package org.merchantaccess.application.handler.key.leak;

import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.leak.FoundKeyFailure;
import org.merchantaccess.application.key.leak.LeakUseCases;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.limit.FoundKeyReports;
import org.merchantaccess.application.report.LeakReports;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link LeakUseCases}. */
public final class LeakHandlers {

    private LeakHandlers() {}

    /** Creates the use cases on the given ports. */
    public static LeakUseCases on(
            Ports ports, Lifecycle lifecycle, KeyChanges changes, FoundKeyReports limit, LeakReports reports) {
        return new LeakUseCases(lifecycle.guarded(
                FoundKeyFailure.StoreUnavailable::new,
                new ReportFoundKeyHandler(
                        ports.store().transactions(),
                        ports.store().appKeys(),
                        changes,
                        limit,
                        reports,
                        ports.store().storeClock())::handle)::apply);
    }
}
