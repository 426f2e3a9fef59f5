package org.merchantaccess.application;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.account.FailedSignInRecorder;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.account.PasswordSlots;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.application.change.IdempotentCalls;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.ClockWatch;
import org.merchantaccess.application.directory.Follower;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.directory.Heartbeat;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.CallResult;
import org.merchantaccess.application.kernel.IdempotencyFailure;
import org.merchantaccess.application.kernel.IdempotentCall;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.application.kernel.Vitals;
import org.merchantaccess.application.lifecycle.ClosableTransactions;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.limit.FailedSignIns;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.RefusalReaders;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.application.session.SessionUseCases;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.application.upkeep.RotateSigningKey;
import org.merchantaccess.application.upkeep.UpkeepUseCases;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Merchant access of one environment, ready to use: every use case, by its room.
 *
 * <p>Safe for many threads. It runs one daemon thread of its own, until it is closed. Once {@linkplain #close() closed} it never
 * answers again: open a new one.
 */
public final class MerchantAccess implements AutoCloseable {

    private final Lifecycle lifecycle = new Lifecycle();
    private final ClosableTransactions transactions;
    private final Heartbeat heartbeat = new Heartbeat();
    private final AccessDirectory directory = new AccessDirectory();
    private final Freshness freshness;
    private final Follower follower;
    private final ClockWatch clockWatch;
    private final RefusalQueue queue;
    private final UseCounter uses;

    private final MerchantUseCases merchants;
    private final CredentialUseCases credentials;
    private final AllowlistUseCases allowlist;
    private final TokenUseCases tokens;
    private final AuditUseCases audit;
    private final RefusalUseCases refusals;
    private final ManagementUseCases management;
    private final UpkeepUseCases upkeep;
    private final PeopleUseCases people;
    private final SessionUseCases sessions;
    private final IdempotentCalls idempotentCalls;
    private final Function<IdempotentCalls.Part, CreatingUseCases> creatingWithin;

    private MerchantAccess(Ports outside, AccessSettings settings) {
        Environment environment = settings.environment();
        transactions = new ClosableTransactions(outside.transactions());
        Ports ports = outside.with(transactions);
        freshness = new Freshness(ports.ticker(), settings.maxStaleness());
        follower = new Follower(
                ports.identifiers().nodeId(),
                ports.transactions(),
                ports.changeFeed(),
                ports.nodes(),
                ports.signingKeys(),
                ports.ticker(),
                directory,
                freshness);
        clockWatch = new ClockWatch(ports.clock(), ports.ticker());
        Propagation propagation = new Propagation(
                ports.transactions(), ports.nodes(), ports.ticker(), follower, heartbeat, settings.maxStaleness());
        Authorization authorization = new Authorization(ports.people(), ports.clock(), environment);
        ProfileChanges changes = new ProfileChanges(
                ports.transactions(),
                ports.profiles(),
                ports.auditTrail(),
                ports.changeFeed(),
                propagation,
                authorization,
                ports.clock());
        queue = new RefusalQueue(ports.transactions(), ports.refusals(), new RefusalReaders(directory), ports.ticker());
        uses = new UseCounter(ports.transactions(), ports.usage(), ports.ticker());

        idempotentCalls = new IdempotentCalls(
                ports.transactions(),
                ports.idempotencyRecords(),
                ports.changeFeed(),
                propagation::inForce,
                ports.clock());

        merchants = MerchantUseCases.on(ports, lifecycle, changes);
        credentials = CredentialUseCases.on(ports, lifecycle, changes, environment);
        allowlist = AllowlistUseCases.on(ports, lifecycle, changes, settings.allowlistPolicy());
        tokens = TokenUseCases.on(
                ports,
                lifecycle,
                directory,
                freshness,
                new FailedLogins(
                        settings.failureLimits(),
                        ports.ticker(),
                        ports.identifiers().seed()),
                queue,
                uses,
                environment);
        audit = AuditUseCases.on(ports, lifecycle);
        refusals = RefusalUseCases.on(ports, lifecycle, queue);
        management = ManagementUseCases.on(ports, lifecycle, authorization, environment);
        upkeep = UpkeepUseCases.on(ports, lifecycle, propagation);

        PeopleTrail trail = new PeopleTrail(ports.auditTrail(), ports.clock());
        FailedSignIns failedSignIns =
                new FailedSignIns(ports.ticker(), ports.identifiers().seed());
        FailedSignInRecorder recorder =
                new FailedSignInRecorder(ports.people().failedSignIns(), trail, failedSignIns, ports.clock());
        PasswordChecks passwords = new PasswordChecks(
                ports.transactions(), ports.people(), recorder, PasswordSlots.standard(), failedSignIns, ports.clock());
        people = PeopleUseCases.on(ports, lifecycle, passwords, trail, authorization);
        sessions = SessionUseCases.on(ports, lifecycle, passwords, trail, recorder);
        creatingWithin = part -> {
            Ports joined = ports.with(part.transactions());
            ProfileChanges within = new ProfileChanges(
                    joined.transactions(),
                    joined.profiles(),
                    joined.auditTrail(),
                    joined.changeFeed(),
                    part.inForce(),
                    authorization,
                    joined.clock());
            return new CreatingUseCases(
                    MerchantUseCases.on(joined, lifecycle, within),
                    CredentialUseCases.on(joined, lifecycle, within, environment),
                    AllowlistUseCases.on(joined, lifecycle, within, settings.allowlistPolicy()),
                    ManagementUseCases.on(joined, lifecycle, authorization, environment),
                    PeopleUseCases.on(joined, lifecycle, passwords, trail, authorization));
        };

        clockWatch.look();
        follower.follow();
        heartbeat.everySecond(clockWatch::look);
        heartbeat.everySecond(follower::follow);
        heartbeat.everySecond(queue::tell);
        heartbeat.every(Duration.ofMinutes(1), this::rotateSigningKey);
        heartbeat.every(UseCounter.PERIOD, uses::tell);
    }

    /**
     * Merchant access on those ports. Where the store does not answer yet, it is not {@link #isReady() ready} and goes on asking.
     */
    public static MerchantAccess on(Ports ports, AccessSettings settings) {
        requireNonNull(ports, "ports");
        requireNonNull(settings, "settings");
        return new MerchantAccess(ports, settings);
    }

    /** Merchant access that keeps everything in memory, for tests: the test environment, internal addresses welcome. */
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

    public AllowlistUseCases allowlist() {
        return allowlist;
    }

    public TokenUseCases tokens() {
        return tokens;
    }

    public AuditUseCases audit() {
        return audit;
    }

    public RefusalUseCases refusals() {
        return refusals;
    }

    public ManagementUseCases management() {
        return management;
    }

    public UpkeepUseCases upkeep() {
        return upkeep;
    }

    public PeopleUseCases people() {
        return people;
    }

    public SessionUseCases sessions() {
        return sessions;
    }

    /** The use cases by which something is created, each in a transaction of its own. */
    public CreatingUseCases creating() {
        return new CreatingUseCases(merchants, credentials, allowlist, management, people);
    }

    /**
     * Makes a call at most once for each idempotency key, or returns the recorded answer. Records are kept for
     * {@link IdempotencyRecords#LIFETIME}.
     *
     * @param work makes the call by the use cases it is given, all within one transaction; left undoes all of it. It must not block
     *     for anything but the store
     * @param answer what to keep of the result, to answer a repeat with; none where the answer holds a secret. It is kept
     *     in the transaction of the call
     */
    public <L, R> Either<IdempotencyFailure<L>, CallResult<R>> once(
            IdempotentCall call, Function<CreatingUseCases, Either<L, R>> work, Function<R, Option<String>> answer) {
        return lifecycle
                .<IdempotentCall, IdempotencyFailure<L>, CallResult<R>>guarded(
                        IdempotencyFailure.StoreUnavailable::new,
                        one -> idempotentCalls.once(one, part -> work.apply(creatingWithin.apply(part)), answer))
                .apply(call);
    }

    private void rotateSigningKey() {
        upkeep.rotateSigningKey().handle(new RotateSigningKey.Command(false));
    }

    /**
     * Does at once what is otherwise done every few seconds: hears what changed, and tells the store of refusals and use. For who
     * cannot wait, such as a test.
     */
    public void catchUp() {
        clockWatch.look();
        follower.follow();
        queue.tell();
        uses.tell();
    }

    /** Whether this node has heard from the store lately enough to let anybody in. */
    public boolean isReady() {
        return freshness.isFresh();
    }

    /** How this node is doing, for those who watch it. */
    public Vitals vitals() {
        return new Vitals(
                freshness.isFresh(),
                freshness.silence(),
                follower.applied(),
                queue.dropped(),
                uses.dropped(),
                clockWatch.recentJump());
    }

    /**
     * Closes this instance for good. From now on every use case answers with its failure for {@link UnavailableReason#INSTANCE_CLOSED}.
     * Waits for the calls under way, leaves the nodes, and writes the refusals and uses counted so far. Once it has returned, nothing of
     * this instance reaches the store. To close twice is harmless.
     *
     * @throws IllegalStateException within a use case, such as from a port: nothing is closed then
     */
    @Override
    public synchronized void close() {
        transactions.requireOutside();
        lifecycle.close();
        heartbeat.close();
        // Whatever goes wrong here, the store is let go of in the end.
        Heartbeat.withoutDying(follower::leave);
        Heartbeat.withoutDying(queue::tellBeforeClosing);
        Heartbeat.withoutDying(uses::tellBeforeClosing);
        transactions.close();
    }
}
