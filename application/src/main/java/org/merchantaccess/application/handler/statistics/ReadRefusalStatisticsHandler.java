package org.merchantaccess.application.handler.statistics;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.statistics.ReadRefusalStatistics;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;

final class ReadRefusalStatisticsHandler implements ReadRefusalStatistics {

    private final Transactions transactions;
    private final ProfileReads profiles;
    private final Statistics statistics;
    private final RefusalQueue queue;
    private final Clock clock;

    ReadRefusalStatisticsHandler(
            Transactions transactions, ProfileReads profiles, Statistics statistics, RefusalQueue queue, Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.statistics = statistics;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Either<ReadFailure, TimeSeries> handle(Query query) {
        TimeWindow window = TimeWindow.until(clock.instant(), query.resolution(), query.points());
        // As in the list of refusals, one that occurred a moment ago must be counted.
        queue.flush();
        return query.merchant()
                .map(merchant -> profiles.read(merchant, profile -> statistics.ofReader(query.merchant(), window)))
                .getOrElse(() -> transactions.inReadOnlyTransaction(
                        ReadFailure.StoreUnavailable::new,
                        () -> Either.right(statistics.ofReader(query.merchant(), window))));
    }
}
