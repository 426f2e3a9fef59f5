package org.merchantaccess.application;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.application.authentication.LoginOutcomes;
import org.merchantaccess.application.authentication.SecretAuthentication;
import org.merchantaccess.application.change.AtomicChanges;
import org.merchantaccess.application.change.DueChanges;
import org.merchantaccess.application.change.IdempotentCalls;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.credential.detail.DetailUseCases;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.ClockWatch;
import org.merchantaccess.application.directory.Follower;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.directory.Heartbeat;
import org.merchantaccess.application.directory.PollingThread;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.directory.StoreClockWatch;
import org.merchantaccess.application.handler.allowlist.AllowlistHandlers;
import org.merchantaccess.application.handler.audit.AuditHandlers;
import org.merchantaccess.application.handler.credential.CredentialHandlers;
import org.merchantaccess.application.handler.credential.detail.DetailHandlers;
import org.merchantaccess.application.handler.key.KeyHandlers;
import org.merchantaccess.application.handler.key.leak.LeakHandlers;
import org.merchantaccess.application.handler.key.rotation.RotationHandlers;
import org.merchantaccess.application.handler.management.ManagementHandlers;
import org.merchantaccess.application.handler.merchant.MerchantHandlers;
import org.merchantaccess.application.handler.oauth.OAuthHandlers;
import org.merchantaccess.application.handler.refusal.RefusalHandlers;
import org.merchantaccess.application.handler.resource.ResourceServerHandlers;
import org.merchantaccess.application.handler.statistics.StatisticsHandlers;
import org.merchantaccess.application.handler.switching.SwitchingHandlers;
import org.merchantaccess.application.handler.token.TokenHandlers;
import org.merchantaccess.application.handler.upkeep.UpkeepHandlers;
import org.merchantaccess.application.idempotency.CallResult;
import org.merchantaccess.application.idempotency.IdempotencyFailure;
import org.merchantaccess.application.idempotency.IdempotentCall;
import org.merchantaccess.application.key.KeyUseCases;
import org.merchantaccess.application.key.leak.LeakUseCases;
import org.merchantaccess.application.key.rotation.RotationUseCases;
import org.merchantaccess.application.lifecycle.ClosableTransactions;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.limit.FoundKeyReports;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.node.KeyHealth;
import org.merchantaccess.application.node.NodeHealth;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.oauth.OAuthUseCases;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.application.report.FirstKeyUses;
import org.merchantaccess.application.report.KeyReport;
import org.merchantaccess.application.report.LeakReports;
import org.merchantaccess.application.report.ManagementKeyUses;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.RefusalReaders;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.application.resource.ResourceServerUseCases;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.statistics.StatisticsUseCases;
import org.merchantaccess.application.switching.SwitchingUseCases;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.application.upkeep.RotateSigningKey;
import org.merchantaccess.application.upkeep.UpkeepUseCases;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Merchant access for one environment: the entry point to all use cases, grouped by package.
 *
 * <p>Thread-safe. Each instance runs three daemon threads until it is closed: one polls the change feed, one waits for other nodes, and one writes
 * counts. A {@linkplain #close() closed} instance cannot be reopened:
 * create a new one.
 */
public final class MerchantAccess implements AutoCloseable {

    /** The interval of upkeep that need not be punctual. */
    private static final Duration UPKEEP = Duration.ofMinutes(1);

    /** Number of keys that one transaction makes findable. */
    private static final int KEYS_AT_ONCE = 100;

    /** Number of such transactions in a row, so that a store with a million keys is done within hours. */
    private static final int BATCHES_AT_ONCE = 50;

    private final Lifecycle lifecycle = new Lifecycle();
    private final ClosableTransactions transactions;
    private final ClosableTransactions followerTransactions;
    private final Heartbeat background = new Heartbeat("merchant-access-background");
    private final Heartbeat propagating = new Heartbeat("merchant-access-propagation");
    private final AccessDirectory directory = new AccessDirectory();
    private final Freshness freshness;
    private final Follower follower;
    private final PollingThread polling;
    private final Propagation propagation;
    private final ClockWatch clockWatch;
    private final StoreClockWatch storeClockWatch;
    private final RefusalQueue queue;
    private final UseCounter uses;
    private final ManagementKeyUses managementKeyUses;
    private final FirstKeyUses firstKeyUses;
    private final DueChanges dueChanges;
    private final LeakReports leakReports = new LeakReports();
    private final KeyReport keyReport;

    private final MerchantUseCases merchants;
    private final CredentialUseCases credentials;
    private final DetailUseCases details;
    private final KeyUseCases keys;
    private final LeakUseCases leaks;
    private final RotationUseCases rotation;
    private final SwitchingUseCases switching;
    private final AllowlistUseCases allowlist;
    private final AllowlistPolicy allowlistPolicy;
    private final TokenUseCases tokens;
    private final OAuthUseCases oauth;
    private final ResourceServerUseCases resourceServers;
    private final AuditUseCases audit;
    private final RefusalUseCases refusals;
    private final StatisticsUseCases statistics;
    private final ManagementUseCases management;
    private final UpkeepUseCases upkeep;
    private final IdempotentCalls idempotentCalls;
    private final AtomicChanges atomicChanges;
    private final Function<AtomicChanges.Part, TransactionalUseCases> useCasesWithin;

    private MerchantAccess(Ports givenPorts, AccessSettings settings) {
        Environment environment = settings.environment();
        transactions = new ClosableTransactions(givenPorts.store().transactions());
        followerTransactions = new ClosableTransactions(givenPorts.store().followerTransactions());
        Ports ports = givenPorts.withStore(
                store -> store.withTransactions(transactions).withFollowerTransactions(followerTransactions));
        freshness = new Freshness(ports.system().ticker(), settings.maxStaleness());
        NodeId self = ports.system().identifiers().nodeId();
        follower = new Follower(
                self,
                settings.maxStaleness(),
                ports.store().topology(),
                ports.store().followerTransactions(),
                ports.store().changeFeed(),
                ports.store().nodes(),
                ports.store().signingKeys(),
                ports.store().resourceServers(),
                ports.store().sealingKeys(),
                ports.system().ticker(),
                directory,
                freshness);
        clockWatch = new ClockWatch(ports.system().clock(), ports.system().ticker());
        polling = new PollingThread(follower::follow, follower::catchUp);
        storeClockWatch = new StoreClockWatch(
                ports.store().topology(),
                ports.store().transactions(),
                ports.store().storeClock(),
                ports.system().clock(),
                ports.system().ticker());
        boolean isShared = ports.store().topology() == StoreTopology.SHARED;
        propagation = new Propagation(
                ports.store().transactions(),
                ports.store().nodes(),
                ports.system().ticker(),
                follower::hasApplied,
                ports.store().changeSignals()::send,
                // A store of one node has one writer: polling at once delays nothing else, and changes are effective
                // immediately.
                isShared ? polling::pollSoon : follower::catchUp,
                isShared ? propagating::schedule : propagating::runNowOrSchedule,
                isShared ? AccessSettings.LONGEST_MAX_STALENESS : settings.maxStaleness());
        ProfileChanges changes = new ProfileChanges(
                ports.store().transactions(),
                ports.store().profiles(),
                ports.store().auditTrail(),
                ports.store().changeFeed(),
                propagation,
                ports.system().clock());
        KeyChanges keyChanges =
                new KeyChanges(changes, ports.store().appKeys(), ports.system().identifiers(), environment);
        keyReport = new KeyReport(
                directory, leakReports, ports.system().clock(), ports.system().ticker());
        firstKeyUses = new FirstKeyUses(changes, ports.store().storeClock());
        dueChanges = new DueChanges(
                ports.store().transactions(),
                ports.store().profiles(),
                keyChanges,
                ports.system().identifiers(),
                ports.store().storeClock());
        queue = new RefusalQueue(
                ports.store().transactions(),
                ports.store().refusals(),
                ports.store().statistics(),
                new RefusalReaders(directory),
                ports.system().ticker(),
                ports.store().topology());
        uses = new UseCounter(
                ports.store().transactions(),
                ports.store().usage(),
                ports.store().statistics(),
                ports.system().ticker(),
                ports.store().topology());
        managementKeyUses = new ManagementKeyUses(
                ports.store().transactions(),
                ports.store().managementKeys(),
                ports.system().clock());

        atomicChanges = new AtomicChanges(ports.store().transactions(), propagation::effective);
        idempotentCalls = new IdempotentCalls(
                atomicChanges,
                ports.store().idempotencyRecords(),
                ports.store().changeFeed(),
                ports.store().storeClock());

        merchants = MerchantHandlers.on(ports, lifecycle, changes, directory);
        credentials = CredentialHandlers.on(ports, lifecycle, changes, environment);
        details = DetailHandlers.on(ports, lifecycle, changes);
        keys = KeyHandlers.on(ports, lifecycle, changes, keyChanges, leakReports);
        switching = SwitchingHandlers.on(ports, lifecycle, changes);
        leaks = LeakHandlers.on(
                ports,
                lifecycle,
                keyChanges,
                new FoundKeyReports(
                        ports.system().ticker(), ports.system().identifiers().seed()),
                leakReports);
        allowlistPolicy = settings.allowlistPolicy();
        allowlist = AllowlistHandlers.on(ports, lifecycle, changes, allowlistPolicy);
        FailedLogins failures = new FailedLogins(
                settings.failureLimits(),
                ports.system().ticker(),
                ports.system().identifiers().seed());
        SecretAuthentication secrets =
                new SecretAuthentication(directory, ports.store().appKeys());
        LoginOutcomes outcomes = new LoginOutcomes(
                ports.tokens().signer(),
                ports.system().identifiers(),
                failures,
                queue,
                uses,
                firstKeyUses,
                ports.decisions(),
                environment);
        tokens = TokenHandlers.on(ports, lifecycle, directory, freshness, secrets, outcomes, queue, uses, environment);
        oauth = OAuthHandlers.on(
                ports,
                lifecycle,
                directory,
                freshness,
                propagation,
                secrets,
                outcomes,
                tokens.checkCall(),
                environment);
        resourceServers = ResourceServerHandlers.on(ports, lifecycle, propagation::effective, environment);
        rotation = RotationHandlers.on(ports, lifecycle, keyChanges, tokens.checkCall(), failures, queue);
        audit = AuditHandlers.on(ports, lifecycle);
        refusals = RefusalHandlers.on(ports, lifecycle, queue);
        statistics = StatisticsHandlers.on(ports, lifecycle, queue);
        management = ManagementHandlers.on(ports, lifecycle, managementKeyUses, environment);
        upkeep = UpkeepHandlers.on(ports, lifecycle, propagation, self);

        useCasesWithin = part -> {
            Ports joined = ports.withStore(store -> store.withTransactions(part.transactions()));
            ProfileChanges within = new ProfileChanges(
                    joined.store().transactions(),
                    joined.store().profiles(),
                    joined.store().auditTrail(),
                    joined.store().changeFeed(),
                    part.effective(),
                    joined.system().clock());
            return new TransactionalUseCases(
                    part.transactions(),
                    MerchantHandlers.on(joined, lifecycle, within, directory),
                    CredentialHandlers.on(joined, lifecycle, within, environment),
                    DetailHandlers.on(joined, lifecycle, within),
                    KeyHandlers.on(
                            joined,
                            lifecycle,
                            within,
                            new KeyChanges(
                                    within,
                                    joined.store().appKeys(),
                                    joined.system().identifiers(),
                                    environment),
                            leakReports),
                    SwitchingHandlers.on(joined, lifecycle, within),
                    AllowlistHandlers.on(joined, lifecycle, within, allowlistPolicy),
                    ManagementHandlers.on(joined, lifecycle, managementKeyUses, environment),
                    ResourceServerHandlers.on(joined, lifecycle, part.effective(), environment));
        };

        clockWatch.look();
        storeClockWatch.look();
        follower.follow();
        polling.start();
        ports.store().changeSignals().listen(polling::pollSoon);
        background.everySecond(clockWatch::look);
        background.every(StoreClockWatch.PERIOD, storeClockWatch::look);
        background.everySecond(queue::flush);
        background.everySecond(firstKeyUses::flush);
        background.everySecond(dueChanges::settle);
        background.every(UPKEEP, () -> storeClockWatch.runUnlessSkewed(this::rotateSigningKey));
        background.every(UPKEEP, () -> storeClockWatch.runUnlessSkewed(() -> dropOldEntries(ports)));
        background.every(UPKEEP, () -> storeClockWatch.runUnlessSkewed(() -> deleteExpired(ports)));
        background.every(
                UPKEEP, () -> directory.forgetExpired(ports.system().clock().instant()));
        background.every(UPKEEP, ports.store().sealingKeys()::reload);
        background.every(UPKEEP, () -> makeKeysFindable(ports));
        background.every(UseCounter.PERIOD, uses::flush);
        background.every(UseCounter.PERIOD, managementKeyUses::flush);
    }

    /**
     * Creates an instance on the given ports. While the store does not answer, the instance is not {@link #isReady() ready} and keeps
     * retrying.
     *
     * @throws IllegalArgumentException if the maximum staleness is shorter than {@link StoreTopology#shortestMaxStaleness()}
     */
    public static MerchantAccess on(Ports ports, AccessSettings settings) {
        requireNonNull(ports, "ports");
        requireNonNull(settings, "settings");
        requireLongEnough(settings.maxStaleness(), ports.store().topology());
        return new MerchantAccess(ports, settings);
    }

    private static void requireLongEnough(Duration maxStaleness, StoreTopology topology) {
        if (maxStaleness.compareTo(topology.shortestMaxStaleness()) < 0) {
            throw new IllegalArgumentException("the maximum staleness of nodes on a shared store must be at least "
                    + topology.shortestMaxStaleness().toSeconds() + " seconds");
        }
    }

    /** Creates an instance that keeps everything in memory, for tests. It serves the test environment and accepts internal addresses. */
    public static MerchantAccess inMemory(Clock clock) {
        requireNonNull(clock, "clock");
        return on(InMemory.ports(clock), AccessSettings.of(Environment.TEST).withInternalAddresses());
    }

    public MerchantUseCases merchants() {
        return merchants;
    }

    public CredentialUseCases credentials() {
        return credentials;
    }

    /** Returns the use cases of one App ID in detail. */
    public DetailUseCases details() {
        return details;
    }

    /** Returns the use cases of app keys. */
    public KeyUseCases keys() {
        return keys;
    }

    /** Returns the use case of finders of leaked keys. */
    public LeakUseCases leaks() {
        return leaks;
    }

    /** Returns the use case of software that replaces its own key. */
    public RotationUseCases rotation() {
        return rotation;
    }

    /** Returns the use cases of scheduled switches, of undoing a switch, and of deactivating. */
    public SwitchingUseCases switching() {
        return switching;
    }

    public AllowlistUseCases allowlist() {
        return allowlist;
    }

    /** Returns the policy that decides which ranges may be added to an allowlist of this environment. */
    public AllowlistPolicy allowlistPolicy() {
        return allowlistPolicy;
    }

    public TokenUseCases tokens() {
        return tokens;
    }

    /** Returns the use cases of OAuth clients and resource servers. */
    public OAuthUseCases oauth() {
        return oauth;
    }

    /** Returns the use cases of operators that add and remove resource servers. */
    public ResourceServerUseCases resourceServers() {
        return resourceServers;
    }

    public AuditUseCases audit() {
        return audit;
    }

    public RefusalUseCases refusals() {
        return refusals;
    }

    /** Returns the use cases of numbers of requests over time. */
    public StatisticsUseCases statistics() {
        return statistics;
    }

    public ManagementUseCases management() {
        return management;
    }

    public UpkeepUseCases upkeep() {
        return upkeep;
    }

    /** Returns the use cases that make changes, each in its own transaction. */
    public TransactionalUseCases changing() {
        return new TransactionalUseCases(
                transactions, merchants, credentials, details, keys, switching, allowlist, management, resourceServers);
    }

    /**
     * Makes several changes in one transaction: a right commits all of them, a left rolls them back. {@link Committed#effective()} of each
     * change starts to wait for the other nodes after the commit.
     *
     * @param whenUnavailable what to return when the store cannot be reached or the instance is closed
     * @param work makes the changes through the use cases passed to it; it must block on nothing but the store
     * @throws IllegalStateException if the work returns right although one of the changes was refused
     */
    public <L, R> Either<L, R> atomically(
            Function<UnavailableReason, L> whenUnavailable, Function<TransactionalUseCases, Either<L, R>> work) {
        return lifecycle
                .<Function<TransactionalUseCases, Either<L, R>>, L, R>guarded(
                        whenUnavailable,
                        one -> atomicChanges.inTransaction(
                                whenUnavailable, part -> one.apply(useCasesWithin.apply(part))))
                .apply(work);
    }

    /**
     * Makes a call at most once per idempotency key, or returns the recorded response. Records are kept for {@link
     * IdempotencyRecords#LIFETIME}.
     *
     * @param work makes the call through the use cases passed to it, in one transaction; a left rolls all of it back. It must block on
     *     nothing but the store
     * @param answer the response to record for repeats, stored in the transaction of the call; none if the response holds a secret
     */
    public <L, R> Either<IdempotencyFailure<L>, CallResult<R>> once(
            IdempotentCall call,
            Function<TransactionalUseCases, Either<L, R>> work,
            Function<R, Option<String>> answer) {
        return lifecycle
                .<IdempotentCall, IdempotencyFailure<L>, CallResult<R>>guarded(
                        IdempotencyFailure.StoreUnavailable::new,
                        one -> idempotentCalls.once(one, part -> work.apply(useCasesWithin.apply(part)), answer))
                .apply(call);
    }

    private static void dropOldEntries(Ports ports) {
        ports.store().transactions().inTransaction(() -> ports, () -> {
            ports.store().changeFeed().dropOldEntries();
            return Either.right(ports);
        });
    }

    /** Deletes what is only kept until it expires, with a margin for clocks that differ. */
    private static void deleteExpired(Ports ports) {
        ports.store().transactions().inTransaction(() -> ports, () -> {
            Instant before = ports.store().storeClock().now().minus(AccessDirectory.REMEMBERED);
            ports.store().revokedTokens().deleteExpired(before);
            ports.store().assertionIds().deleteExpired(before);
            return Either.right(ports);
        });
    }

    /** Keys that an earlier version stored are made findable in small steps. */
    private static void makeKeysFindable(Ports ports) {
        int made = KEYS_AT_ONCE;
        for (int batch = 0; batch < BATCHES_AT_ONCE && made == KEYS_AT_ONCE; batch++) {
            made = ports.store()
                    .transactions()
                    .inBulkTransaction(
                            () -> ports,
                            () -> Either.right(ports.store().appKeys().makeFindable(KEYS_AT_ONCE)))
                    .getOrElse(0);
        }
    }

    private void rotateSigningKey() {
        upkeep.rotateSigningKey().handle(RotateSigningKey.Command.of(false));
    }

    /**
     * Runs the periodic background work immediately: polls the change feed, makes changes that are due, and writes refusals and uses to the
     * store. Useful for
     * tests.
     */
    public void catchUp() {
        clockWatch.look();
        storeClockWatch.look();
        follower.follow();
        firstKeyUses.flush();
        dueChanges.settle();
        queue.flush();
        uses.flush();
        managementKeyUses.flush();
    }

    /**
     * Returns true if this node accepts logins and calls: it has polled the store recently enough, and its clock is about that of a shared
     * store.
     */
    public boolean isReady() {
        return freshness.isFresh() && !storeClockWatch.isSkewTooLarge();
    }

    /** Returns the health of this node, for monitoring. */
    public NodeHealth health() {
        return new NodeHealth(
                isReady(),
                freshness.silence(),
                follower.applied(),
                queue.dropped(),
                uses.dropped(),
                clockWatch.recentJump(),
                storeClockWatch.skew(),
                storeClockWatch.isSkewTooLarge());
    }

    /** Returns the state of the app keys of all merchants, for monitoring, at most a second old. */
    public KeyHealth keyHealth() {
        return keyReport.health();
    }

    /**
     * Closes this instance permanently. From now on every use case returns its failure for {@link UnavailableReason#INSTANCE_CLOSED}.
     * Waits for running calls, removes this node from the list of nodes, and writes pending refusals and uses. After it returns,
     * this instance no longer reaches the store. Idempotent.
     *
     * @throws IllegalStateException if called within a use case, such as from a port; the instance then stays open
     */
    @Override
    public synchronized void close() {
        transactions.requireOutside();
        followerTransactions.requireOutside();
        lifecycle.close();
        polling.close();
        background.close();
        propagating.close();
        // The transactions are closed even if one of these steps fails.
        Heartbeat.runSafely(follower::leave);
        Heartbeat.runSafely(queue::flushBeforeClosing);
        Heartbeat.runSafely(uses::flushBeforeClosing);
        Heartbeat.runSafely(managementKeyUses::flush);
        // The last query: its rows limit how long changes wait that are not effective yet.
        Heartbeat.runSafely(propagation::check);
        followerTransactions.close();
        transactions.close();
    }
}
