package org.merchantaccess.application.handler.statistics;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.Map;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.statistics.ReadMerchantStatistics;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;

final class ReadMerchantStatisticsHandler implements ReadMerchantStatistics {

    private final ProfileReads profiles;
    private final Statistics statistics;
    private final Clock clock;

    ReadMerchantStatisticsHandler(ProfileReads profiles, Statistics statistics, Clock clock) {
        this.profiles = profiles;
        this.statistics = statistics;
        this.clock = clock;
    }

    @Override
    public Either<ReadFailure, Map<AppId, TimeSeries>> handle(Query query) {
        TimeWindow window = TimeWindow.until(clock.instant(), query.resolution(), query.points());
        return profiles.read(
                query.merchant(),
                profile -> statistics.ofAppIds(
                        profile.credentials().all().stream()
                                .map(AppCredential::appId)
                                .collect(toUnmodifiableSet()),
                        window));
    }
}
