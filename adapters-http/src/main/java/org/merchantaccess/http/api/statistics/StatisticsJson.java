package org.merchantaccess.http.api.statistics;

import java.util.Locale;
import org.merchantaccess.application.statistics.ReadAppIdStatistics.AppIdStatistics;
import org.merchantaccess.domain.statistics.DataPoint;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of the requests of an App ID over time. */
final class StatisticsJson {

    private StatisticsJson() {}

    static JsonObject statistics(AppIdStatistics read) {
        return JsonObject.empty()
                .text("resolution", read.requests().window().resolution().name().toLowerCase(Locale.ROOT))
                .list(
                        "data",
                        read.requests().points().stream()
                                .map(StatisticsJson::point)
                                .toList())
                .time("addresses_from", read.ofAddresses().start())
                .list(
                        "addresses",
                        read.addresses().stream().map(StatisticsJson::address).toList());
    }

    private static JsonObject point(DataPoint point) {
        return JsonObject.empty()
                .time("start", point.start())
                .number("logins", point.counts().logins())
                .number("calls", point.counts().calls())
                .object("refusals", refusals(point.counts()));
    }

    private static JsonObject refusals(RequestCounts counts) {
        return counts.refusals().entrySet().stream()
                .reduce(
                        JsonObject.empty(),
                        (json, refused) -> json.number(refused.getKey().word(), refused.getValue()),
                        (first, second) -> second);
    }

    private static JsonObject address(RecentUse use) {
        return JsonObject.empty()
                .textOrNull("address", use.from().map(Object::toString))
                .number("logins", use.logins())
                .number("calls", use.calls())
                .time("last_at", use.lastAt());
    }
}
