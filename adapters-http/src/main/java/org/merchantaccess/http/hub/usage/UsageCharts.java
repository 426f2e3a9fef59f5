package org.merchantaccess.http.hub.usage;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.application.statistics.ReadAppIdStatistics;
import org.merchantaccess.application.statistics.ReadAppIdStatistics.AppIdStatistics;
import org.merchantaccess.application.statistics.ReadMerchantStatistics;
import org.merchantaccess.application.statistics.ReadRefusalStatistics;
import org.merchantaccess.application.statistics.StatisticsUseCases;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.statistics.DataPoint;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.http.hub.chart.ChartPeriod;
import org.merchantaccess.http.hub.chart.ColumnChart;
import org.merchantaccess.http.hub.chart.CountText;
import org.merchantaccess.http.hub.chart.NumberTable;
import org.merchantaccess.http.hub.chart.Series;
import org.merchantaccess.http.hub.chart.Sparkline;
import org.merchantaccess.http.hub.chart.TimeAxis;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.message.RefusalTitles;

/** Reads the use of App IDs and draws it. */
public final class UsageCharts {

    private static final int SPARKLINE_DAYS = 7;

    /** Maximum number of causes drawn, which is the number of patterns. */
    private static final int CAUSES = 5;

    private final StatisticsUseCases statistics;

    /** Creates the charts of one Hub. */
    public UsageCharts(StatisticsUseCases statistics) {
        this.statistics = statistics;
    }

    /**
     * Returns the use of an App ID. Another period is reached by a link.
     *
     * @param page the page that shows it
     */
    public Either<HubProblem, UsageView> of(
            MerchantHubRequest request, AppId appId, ListQuery page, ChartPeriod period) {
        TimeAxis time = period.until(request.hubRequest().receivedAt());
        Resolution resolution = resolution(time);
        return statistics
                .ofAppId()
                .handle(ReadAppIdStatistics.Query.of(
                        request.id(), appId, resolution, points(request, time, resolution)))
                .mapLeft(HubReadProblems::of)
                .flatMap(found -> found.toEither(HubProblem.NOT_FOUND))
                .map(found -> view(request, found, page, period, time));
    }

    private static Resolution resolution(TimeAxis time) {
        return time.step().compareTo(Resolution.DAILY.interval()) < 0 ? Resolution.HOURLY : Resolution.DAILY;
    }

    /** Returns the number of intervals from the start of the axis to the current one. */
    private static int points(MerchantHubRequest request, TimeAxis time, Resolution resolution) {
        return (int) Duration.between(time.start(), request.hubRequest().receivedAt())
                        .dividedBy(resolution.interval())
                + 1;
    }

    private static UsageView view(
            MerchantHubRequest request, AppIdStatistics found, ListQuery page, ChartPeriod period, TimeAxis time) {
        Series logins = series(time, "Logins", found.requests(), RequestCounts::logins);
        Series calls = series(time, "Calls", found.requests(), RequestCounts::calls);
        Series refused = series(time, "Refused", found.requests(), RequestCounts::refused);
        return new UsageView(
                period.title(),
                links(page, period),
                found.requests().total().total() == 0,
                chart(logins, period, time),
                chart(calls, period, time),
                chart(refused, period, time),
                NumberTable.of(
                        "Requests of this App ID, last " + period.title(), time, List.of(logins, calls, refused)),
                addresses(request, found.addresses()));
    }

    private static ColumnChart chart(Series series, ChartPeriod period, TimeAxis time) {
        return ColumnChart.of(series.name(), period.title(), time, List.of(series));
    }

    private static Series series(
            TimeAxis time, String name, TimeSeries requests, ToLongFunction<RequestCounts> number) {
        return time.series(name, requests.points(), DataPoint::start, point -> number.applyAsLong(point.counts()));
    }

    private static List<UsageView.PeriodLink> links(ListQuery page, ChartPeriod shown) {
        return Stream.of(ChartPeriod.values())
                .map(period -> new UsageView.PeriodLink(period.title(), link(page, period) + "#usage", period == shown))
                .toList();
    }

    private static String link(ListQuery page, ChartPeriod period) {
        return period == ChartPeriod.WEEK
                ? page.ignoring(ChartPeriod.PARAMETER).link()
                : page.keeping(ChartPeriod.PARAMETER, period.word()).link();
    }

    private static List<UsageView.AddressView> addresses(MerchantHubRequest request, List<RecentUse> uses) {
        long all = uses.stream().mapToLong(UsageCharts::requests).sum();
        return uses.stream()
                .map(use -> new UsageView.AddressView(
                        RecentUseView.from(use.from()),
                        CountText.share(requests(use), all),
                        Math.max(1, Math.round(100.0 * requests(use) / all)) + "%",
                        CountText.grouped(use.logins()),
                        CountText.grouped(use.calls()),
                        request.hubRequest().timestamp(use.lastAt())))
                .toList();
    }

    private static long requests(RecentUse use) {
        return use.logins() + use.calls();
    }

    /** Returns the use of each App ID of a merchant by day: today and the six days before. App IDs without use are left out. */
    public Either<HubProblem, Map<AppId, UsageSparkline>> sparklines(MerchantHubRequest request) {
        return statistics
                .ofMerchant()
                .handle(ReadMerchantStatistics.Query.of(request.id(), Resolution.DAILY, SPARKLINE_DAYS))
                .mapLeft(HubReadProblems::of)
                .map(found -> found.entrySet().stream()
                        .filter(each -> each.getValue().total().total() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> sparkline(each.getValue()))));
    }

    private static UsageSparkline sparkline(TimeSeries requests) {
        List<DataPoint> points = requests.points();
        RequestCounts total = requests.total();
        return new UsageSparkline(
                Sparkline.of(
                        daily(points, counts -> counts.logins() + counts.calls()),
                        daily(points, RequestCounts::refused)),
                text(total));
    }

    /** Returns the sums as text, without those that are zero. */
    private static String text(RequestCounts total) {
        return Stream.of(
                        Option.when(total.logins() > 0, () -> CountText.of(total.logins(), "login")),
                        Option.when(total.calls() > 0, () -> CountText.of(total.calls(), "call")),
                        Option.when(total.refused() > 0, () -> CountText.grouped(total.refused()) + " refused"))
                .flatMap(Option::toJavaStream)
                .collect(Collectors.joining(", "));
    }

    private static Series daily(List<DataPoint> points, ToLongFunction<RequestCounts> number) {
        return new Series(
                "",
                points.stream().map(point -> number.applyAsLong(point.counts())).toList());
    }

    /** Returns the refused requests of a merchant in the last 7 days; none if nothing was refused. */
    public Either<HubProblem, Option<RefusalsByCauseView>> refusals(MerchantHubRequest request) {
        TimeAxis time = ChartPeriod.WEEK.until(request.hubRequest().receivedAt());
        Resolution resolution = resolution(time);
        return statistics
                .ofRefusals()
                .handle(ReadRefusalStatistics.Query.of(
                        Option.some(request.id()), resolution, points(request, time, resolution)))
                .mapLeft(HubReadProblems::of)
                .map(found -> Option.when(found.total().refused() > 0, () -> refusals(found, time)));
    }

    private static RefusalsByCauseView refusals(TimeSeries requests, TimeAxis time) {
        List<Series> causes = Series.largest(
                Arrays.stream(RefusalCause.values())
                        .map(cause -> series(
                                time,
                                RefusalTitles.of(cause),
                                requests,
                                counts -> counts.refusals().getOrDefault(cause, 0L)))
                        .toList(),
                CAUSES,
                "Other causes");
        String title = "Refused requests by cause, last " + ChartPeriod.WEEK.title();
        return new RefusalsByCauseView(
                ColumnChart.of("Refused in the last 7 days", ChartPeriod.WEEK.title(), time, causes),
                NumberTable.of(title, time, causes));
    }
}
