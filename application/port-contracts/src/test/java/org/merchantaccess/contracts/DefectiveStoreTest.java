package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.contracts.idempotency.IdempotencyRecordsContract;
import org.merchantaccess.contracts.key.AppKeysContract;
import org.merchantaccess.contracts.key.ManagementKeysContract;
import org.merchantaccess.contracts.key.ResourceServersContract;
import org.merchantaccess.contracts.key.SigningKeysContract;
import org.merchantaccess.contracts.node.ChangeFeedContract;
import org.merchantaccess.contracts.node.NodesContract;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.token.AssertionIdsContract;
import org.merchantaccess.contracts.token.RevokedTokensContract;

/** Each contract detects the defects of each method of its port: exceptions, partial commits, ignored rollbacks, wrong results. */
class DefectiveStoreTest {

    /** Defects without effect in memory: no row needs a search key or is sealed, and the loaded copy is only ever read again. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "AppKeys.makeFindable/1 DOES_NOTHING",
            "AppKeys.makeFindable/1 STAYS_AFTER_ROLLBACK",
            "AppKeys.makeFindable/1 LOST_UNLESS_FIRST",
            "SigningKeyStore.refresh/0 STAYS_AFTER_ROLLBACK",
            "SigningKeyStore.refresh/0 LOST_UNLESS_FIRST",
            "SigningKeyStore.reseal/0 DOES_NOTHING",
            "SigningKeyStore.reseal/0 STAYS_AFTER_ROLLBACK",
            "SigningKeyStore.reseal/0 LOST_UNLESS_FIRST",
            "ResourceServers.refresh/0 STAYS_AFTER_ROLLBACK",
            "ResourceServers.refresh/0 LOST_UNLESS_FIRST");

    /** Lists without a promised order. */
    private static final Set<String> WITHOUT_ORDER =
            Set.of("Nodes.all/0 REVERSED", "RevokedTokens.add/1 REVERSED", "RevokedTokens.unexpired/1 REVERSED");

    private static final Launcher LAUNCHER = LauncherFactory.create();
    private static final AtomicBoolean IS_DETECTED = new AtomicBoolean();

    @SuppressWarnings("NullAway.Init") // isDetected sets it before each contract runs
    private static DefectiveStore planted;

    @ParameterizedTest
    @MethodSource("contracts")
    void the_contract_detects_one_defect_of_each_kind(Class<?> port, Class<?> contract) {
        assertDetects(
                contract,
                Stream.of(Defect.Kind.values())
                        .flatMap(kind -> defectsOf(port)
                                .filter(defect -> defect.kind() == kind)
                                .limit(1)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    @Tag("slow")
    void the_contract_detects_every_defect(Class<?> port, Class<?> contract) {
        assertDetects(contract, defectsOf(port));
    }

    private static void assertDetects(Class<?> contract, Stream<Defect> defects) {
        assertThat(defects.filter(defect -> !isDetected(defect, contract)))
                .as("defects that %s does not detect", contract.getSimpleName())
                .isEmpty();
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                arguments(MerchantProfiles.class, Profiles.class),
                arguments(AppKeys.class, Keys.class),
                arguments(SigningKeyStore.class, Signing.class),
                arguments(ResourceServers.class, Servers.class),
                arguments(RevokedTokens.class, Revoked.class),
                arguments(AssertionIds.class, Assertions.class),
                arguments(ChangeFeed.class, Feed.class),
                arguments(Nodes.class, AllNodes.class),
                arguments(AuditTrail.class, Trail.class),
                arguments(Refusals.class, RefusalsKept.class),
                arguments(Usage.class, UsageCounts.class),
                arguments(Statistics.class, RequestStatistics.class),
                arguments(ManagementKeys.class, Management.class),
                arguments(IdempotencyRecords.class, Records.class));
    }

    private static boolean isExpected(Defect defect) {
        return Stream.of(WITHOUT_EFFECT, WITHOUT_ORDER).noneMatch(all -> all.contains(defect.toString()));
    }

    private static Stream<Defect> defectsOf(Class<?> port) {
        return Stream.of(port.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(method -> kindsOf(method).map(kind -> new Defect(kind, port, method)))
                .filter(DefectiveStoreTest::isExpected);
    }

    private static Stream<Defect.Kind> kindsOf(Method method) {
        boolean isRead = DefectiveStore.READS.contains(method.getName());
        Class<?> type = method.getReturnType();
        return Stream.of(Defect.Kind.values()).filter(kind -> switch (kind) {
            case THROWS -> true;
            case THROWS_WHEN_CUT_OFF -> true;
            case DOES_NOTHING, STAYS_AFTER_ROLLBACK, LOST_UNLESS_FIRST -> !isRead;
            case RETURNS_NULL -> !type.isPrimitive();
            case RETURNS_NOTHING -> isRead && type != void.class;
            case REVERSED -> type == List.class || type == Page.class;
            case UNLIMITED ->
                isRead
                        && Stream.of(method.getParameterTypes())
                                .anyMatch(Set.of(int.class, PageRequest.class)::contains);
        });
    }

    private static boolean isDetected(Defect defect, Class<?> contract) {
        planted = new DefectiveStore(defect);
        IS_DETECTED.set(false);
        run(contract);
        return IS_DETECTED.get();
    }

    private static void run(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(excludeTags("slow"))
                .build();
        LAUNCHER.execute(request);
    }

    /** Skips the rest of a contract once the defect is detected. */
    static final class UntilDetected implements ExecutionCondition, TestWatcher {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return IS_DETECTED.get()
                    ? ConditionEvaluationResult.disabled("the defect is detected")
                    : ConditionEvaluationResult.enabled("the defect is not detected yet");
        }

        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            IS_DETECTED.set(true);
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Profiles extends MerchantProfilesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Keys extends AppKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Signing extends SigningKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Servers extends ResourceServersContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Revoked extends RevokedTokensContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Assertions extends AssertionIdsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Feed extends ChangeFeedContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class AllNodes extends NodesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Trail extends AuditTrailContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class RefusalsKept extends RefusalsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class UsageCounts extends UsageContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class RequestStatistics extends StatisticsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Management extends ManagementKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }

    @ExtendWith(UntilDetected.class)
    static class Records extends IdempotencyRecordsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return Store.of(planted.ports(clock));
        }

        @Override
        protected boolean cutOff() {
            return planted.cutOff();
        }
    }
}
