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
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.Credentials;

class UseCounterLawsTest {

    private static final List<AppId> APP_IDS = List.of(Credentials.PAYMENTS, Credentials.REFUNDS);
    private static final int MOST = 40;
    private static final int MOST_SECONDS_APART = 80;

    @Test
    void from_up_to_sixteen_addresses_what_went_in_within_the_hour_comes_out() {
        forAll(random -> listOf(random, MOST, Use::any), uses -> {
            World world = new World();
            uses.forEach(world::happens);
            world.tellAll();

            assertThat(world.came(UseKind.LOGIN)).isEqualTo(went(uses, UseKind.LOGIN));
            assertThat(world.came(UseKind.CALL)).isEqualTo(went(uses, UseKind.CALL));
            assertThat(world.came(UseKind.LOGIN_WHILE_INACTIVE)).isEqualTo(went(uses, UseKind.LOGIN_WHILE_INACTIVE));
            assertThat(world.hitsOf(uses)).isEqualTo(uses.stream().collect(groupingBy(Use::entry, counting())));
        });
    }

    private static Map<Seen, Long> went(List<Use> uses, UseKind kind) {
        return uses.stream()
                .filter(use -> use.kind == kind)
                .collect(groupingBy(use -> new Seen(use.appId, use.from), counting()));
    }

    private record Seen(AppId appId, ClientAddress from) {}

    /** Something that happens on one of two nodes a while after what happened before, and whether that node tells then. */
    private record Use(
            UseKind kind, AppId appId, ClientAddress from, EntryId entry, int node, boolean told, Duration later) {

        static Use any(RandomGenerator random) {
            return new Use(
                    oneOf(random, List.of(UseKind.values())),
                    oneOf(random, APP_IDS),
                    Allowlists.address("198.51.100." + random.nextInt(Usage.MAX_ADDRESSES)),
                    new EntryId("entry_" + random.nextInt(3)),
                    random.nextInt(2),
                    random.nextInt(4) == 0,
                    Duration.ofSeconds(random.nextInt(MOST_SECONDS_APART)));
        }
    }

    private static final class World {

        private final MovableClock clock = new MovableClock();
        private final Ports ports = InMemory.ports(clock);
        private final Store store = Store.of(ports);
        private final List<UseCounter> nodes = Stream.generate(
                        () -> new UseCounter(ports.transactions(), ports.usage(), ports.ticker()))
                .limit(2)
                .toList();

        void happens(Use use) {
            clock.pass(use.later);
            UseCounter node = nodes.get(use.node);
            node.count(use.kind, use.appId, use.from, Option.some(use.entry), clock.instant());
            if (use.told) {
                node.tell();
            }
        }

        void tellAll() {
            nodes.forEach(UseCounter::tell);
        }

        Map<Seen, Long> came(UseKind kind) {
            return APP_IDS.stream()
                    .flatMap(appId -> came(kind, appId))
                    .filter(entry -> entry.getValue() > 0)
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Stream<Map.Entry<Seen, Long>> came(UseKind kind, AppId appId) {
            return store.commit(() -> switch (kind) {
                case LOGIN -> recent(appId, Usage.RecentUse::logins);
                case CALL -> recent(appId, Usage.RecentUse::calls);
                case LOGIN_WHILE_INACTIVE ->
                    store.usage().triesWhileInactive(appId).stream()
                            .map(tries ->
                                    entry(appId, tries.from(), tries.count().times()));
            });
        }

        private Stream<Map.Entry<Seen, Long>> recent(AppId appId, Function<Usage.RecentUse, Long> times) {
            return store.usage().lastHour(appId).stream().map(use -> entry(appId, use.from(), times.apply(use)));
        }

        private static Map.Entry<Seen, Long> entry(AppId appId, Option<ClientAddress> from, long times) {
            ClientAddress address = from.getOrElseThrow(() -> new AssertionError("sixteen addresses are told apart"));
            return Map.entry(new Seen(appId, address), times);
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
