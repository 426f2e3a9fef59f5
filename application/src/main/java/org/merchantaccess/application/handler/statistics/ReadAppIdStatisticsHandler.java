package org.merchantaccess.application.handler.statistics;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.statistics.ReadAppIdStatistics;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;

final class ReadAppIdStatisticsHandler implements ReadAppIdStatistics {

    private final ProfileReads profiles;
    private final Statistics statistics;
    private final Clock clock;

    ReadAppIdStatisticsHandler(ProfileReads profiles, Statistics statistics, Clock clock) {
        this.profiles = profiles;
        this.statistics = statistics;
        this.clock = clock;
    }

    @Override
    public Either<ReadFailure, Option<AppIdStatistics>> handle(Query query) {
        TimeWindow window = TimeWindow.until(clock.instant(), query.resolution(), query.points());
        return profiles.read(
                query.merchant(),
                profile -> profile.credentials().find(query.appId()).map(known -> read(query.appId(), window)));
    }

    private AppIdStatistics read(AppId appId, TimeWindow window) {
        Map<AppId, TimeSeries> requests = statistics.ofAppIds(Set.of(appId), window);
        TimeWindow ofAddresses = window.ofAddresses();
        return new AppIdStatistics(
                requests.getOrDefault(appId, new TimeSeries(window, Map.of())),
                statistics.addresses(appId, ofAddresses),
                ofAddresses);
    }
}
