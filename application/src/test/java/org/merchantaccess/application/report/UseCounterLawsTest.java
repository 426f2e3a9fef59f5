package org.merchantaccess.application.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKind;

class UseCounterLawsTest {

    private static final List<AppId> APP_IDS = List.of(Credentials.PAYMENTS, Credentials.REFUNDS);
    private static final int MAX_USES = 40;
    private static final int MAX_SECONDS_APART = 80;

    @Test
    void uses_from_up_to_sixteen_addresses_are_counted_exactly() {
        forAll(random -> listOf(random, MAX_USES, Use::any), uses -> {
            TwoNodes nodes = new TwoNodes();
            uses.forEach(nodes::apply);
            nodes.flushAll();

            assertThat(nodes.recorded(UseKind.LOGIN)).isEqualTo(expected(uses, UseKind.LOGIN));
            assertThat(nodes.recorded(UseKind.CALL)).isEqualTo(expected(uses, UseKind.CALL));
            assertThat(nodes.recorded(UseKind.LOGIN_WHILE_INACTIVE))
                    .isEqualTo(expected(uses, UseKind.LOGIN_WHILE_INACTIVE));
            assertThat(nodes.hitsOf(uses)).isEqualTo(uses.stream().collect(groupingBy(Use::entry, counting())));
        });
    }

    @Test
    void hours_and_days_add_up_to_what_two_nodes_counted() {
        forAll(random -> listOf(random, MAX_USES, Use::any), uses -> {
            TwoNodes nodes = new TwoNodes();
            uses.forEach(nodes::apply);
            nodes.flushAll();

            RequestCounts expected = new RequestCounts(times(uses, UseKind.LOGIN), times(uses, UseKind.CALL), Map.of());
            assertThat(nodes.statistics(Resolution.HOURLY)).isEqualTo(expected);
            assertThat(nodes.statistics(Resolution.DAILY)).isEqualTo(expected);
        });
    }

    private static long times(List<Use> uses, UseKind kind) {
        return uses.stream().filter(use -> use.kind == kind).count();
    }

    private static Map<Seen, Long> expected(List<Use> uses, UseKind kind) {
        return uses.stream()
                .filter(use -> use.kind == kind)
                .collect(groupingBy(use -> new Seen(use.appId, use.from), counting()));
    }

    private record Seen(AppId appId, ClientAddress from) {}

    /** A use on one of two nodes, after a delay, optionally followed by a flush of that node. */
    private record Use(
            UseKind kind, AppId appId, ClientAddress from, EntryId entry, int node, boolean isFlushed, Duration delay) {

        static Use any(RandomGenerator random) {
            return new Use(
                    oneOf(random, List.of(UseKind.values())),
                    oneOf(random, APP_IDS),
                    Allowlists.address("198.51.100." + random.nextInt(Usage.MAX_ADDRESSES)),
                    new EntryId("entry_" + random.nextInt(3)),
                    random.nextInt(2),
                    random.nextInt(4) == 0,
                    Duration.ofSeconds(random.nextInt(MAX_SECONDS_APART)));
        }
    }

    private static final class TwoNodes {

        private final MovableClock clock = new MovableClock();
        private final Ports ports = InMemory.ports(clock);
        private final Store store = Store.of(ports);
        private final List<UseCounter> nodes = Stream.generate(() -> new UseCounter(
                        ports.store().transactions(),
                        ports.store().usage(),
                        ports.store().statistics(),
                        ports.system().ticker(),
                        StoreTopology.SINGLE_NODE))
                .limit(2)
                .toList();

        void apply(Use use) {
            clock.pass(use.delay);
            UseCounter node = nodes.get(use.node);
            node.count(use.kind, use.appId, use.from, Option.none(), Option.some(use.entry), clock.instant());
            if (use.isFlushed) {
                node.flush();
            }
        }

        void flushAll() {
            nodes.forEach(UseCounter::flush);
        }

        Map<Seen, Long> recorded(UseKind kind) {
            return APP_IDS.stream()
                    .flatMap(appId -> recorded(kind, appId))
                    .filter(entry -> entry.getValue() > 0)
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Stream<Map.Entry<Seen, Long>> recorded(UseKind kind, AppId appId) {
            return store.commit(() -> switch (kind) {
                case LOGIN -> recent(appId, RecentUse::logins);
                case CALL -> recent(appId, RecentUse::calls);
                case LOGIN_WHILE_INACTIVE ->
                    store.usage().triesWhileInactive(appId).stream()
                            .map(tries ->
                                    entry(appId, tries.from(), tries.count().times()));
            });
        }

        private Stream<Map.Entry<Seen, Long>> recent(AppId appId, Function<RecentUse, Long> times) {
            return store.usage().lastHour(appId).stream().map(use -> entry(appId, use.from(), times.apply(use)));
        }

        private static Map.Entry<Seen, Long> entry(AppId appId, Option<ClientAddress> from, long times) {
            ClientAddress address =
                    from.getOrElseThrow(() -> new AssertionError("sixteen addresses are isFlushed apart"));
            return Map.entry(new Seen(appId, address), times);
        }

        RequestCounts statistics(Resolution resolution) {
            TimeWindow window = TimeWindow.until(clock.instant(), resolution, 2);
            return store.commit(() -> store.statistics().ofAppIds(Set.copyOf(APP_IDS), window)).values().stream()
                    .map(TimeSeries::total)
                    .reduce(RequestCounts.NONE, RequestCounts::plus);
        }

        Map<EntryId, Long> hitsOf(List<Use> uses) {
            return store.commit(() -> uses.stream()
                    .map(Use::entry)
                    .distinct()
                    .collect(toMap(
                            Function.identity(),
                            entry -> store.usage()
                                    .hits(entry)
                                    .map(UseCount::times)
                                    .getOrElse(0L))));
        }
    }
}
