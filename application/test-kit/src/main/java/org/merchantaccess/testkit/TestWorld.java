package org.merchantaccess.testkit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.kernel.Environment;

/**
 * A world for one test: {@link MerchantAccess} in memory, time that stands still, and a store that gets into trouble when told to.
 *
 * <p>Nothing in it depends on how fast the test runs. What a node does every few seconds it does whenever time {@linkplain #pass
 * passes} and whenever a trouble ends. Troubles may overlap; each ends by itself.
 */
public final class TestWorld implements AutoCloseable {

    /** What the clock shows at first. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final StandingClock clock = new StandingClock(START);
    private final StandingTicker ticker = new StandingTicker();
    private final TroubledStore store = new TroubledStore();
    private final AccessSettings settings;
    private final MerchantAccess access;
    private final Staff staff;

    private TestWorld(AccessSettings settings, UnaryOperator<Ports> replacing) {
        this.settings = settings;
        access = MerchantAccess.on(
                store.of(replacing.apply(InMemory.ports(clock))).with(ticker), settings);
        staff = new Staff(access);
    }

    /** A world like that of {@link MerchantAccess#inMemory}: the test environment, internal addresses welcome. */
    public static TestWorld begins() {
        return beginsWith(AccessSettings.of(Environment.TEST).withInternalAddresses());
    }

    /** A world with settings of one's own. */
    public static TestWorld beginsWith(AccessSettings settings) {
        return beginsWith(settings, UnaryOperator.identity());
    }

    /** A world with ports of one's own in place of some of those in memory. They get into trouble with the rest. */
    public static TestWorld beginsWith(AccessSettings settings, UnaryOperator<Ports> replacing) {
        requireNonNull(settings, "settings");
        requireNonNull(replacing, "replacing");
        return new TestWorld(settings, replacing);
    }

    /** What is to be tested with: hand it to your own code. */
    public MerchantAccess access() {
        return access;
    }

    /** The clock of this world, for your own code to go by. Only {@link #pass} moves it. */
    public Clock clock() {
        return clock;
    }

    /** A merchant that calls from this machine; see {@link #merchantCallingFrom}. */
    public ReadyMerchant merchant() {
        return merchantCallingFrom("127.0.0.1");
    }

    /**
     * A new merchant with an active App ID, whose software has just logged in.
     *
     * @param address the one it logs in from
     * @param others addresses and ranges it may come from as well
     * @throws IllegalStateException where one of them may not stand on an allowlist, and while the store is in trouble
     */
    public ReadyMerchant merchantCallingFrom(String address, String... others) {
        requireNonNull(address, "address");
        return staff.merchant(address, others);
    }

    /** Sets a new App ID of that merchant to active, and its software logs in again: the token it had is good no more. */
    public ReadyMerchant switchesAppId(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        return staff.switchesAppId(merchant);
    }

    /** Its software logs in from where it mostly does. */
    public Either<AccessFailure, LogIn.LoggedIn> logsIn(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        return staff.logsIn(merchant);
    }

    /** Its software calls, with the token it got last, from where it mostly does. */
    public Either<AccessFailure, CheckCall.Caller> calls(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        return staff.calls(merchant.token(), merchant.address());
    }

    /** Lets time pass, on the clock and off it. The node hears from the store afterwards, if the store answers. */
    public void pass(Duration duration) {
        requireNonNull(duration, "duration");
        clock.pass(duration);
        ticker.pass(duration);
        access.catchUp();
    }

    /**
     * From now on this node does not hear what changes, and has not for longer than it may: every login and call is refused as {@link
     * AccessFailure.Stale}. Changes are still made, but none is in force before the directory is true again, or the longest staleness has
     * passed once more.
     */
    public void directoryIsStale() {
        store.begins(Trouble.FEED_SILENT);
        ticker.pass(settings.maxStaleness());
    }

    /** The node hears what changes again, and has caught up. */
    public void directoryIsTrueAgain() {
        ends(Trouble.FEED_SILENT);
    }

    /**
     * From now on every transaction answers that the store is unavailable. Logins and calls go on without it until the longest staleness
     * has {@linkplain #pass passed}.
     */
    public void storeFails() {
        store.begins(Trouble.STORE_FAILING);
    }

    /** The store answers again, and has lost nothing. */
    public void storeIsBack() {
        ends(Trouble.STORE_FAILING);
    }

    /** From now on the audit trail takes no entry: no change is made that cannot be written down, and each answers that the store is unavailable. */
    public void auditTrailIsFull() {
        store.begins(Trouble.AUDIT_FULL);
    }

    /** The audit trail takes entries again. */
    public void auditTrailHasRoomAgain() {
        ends(Trouble.AUDIT_FULL);
    }

    private void ends(Trouble trouble) {
        store.ends(trouble);
        access.catchUp();
    }

    @Override
    public void close() {
        access.close();
    }
}
