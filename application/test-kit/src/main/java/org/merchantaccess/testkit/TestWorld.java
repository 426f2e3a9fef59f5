package org.merchantaccess.testkit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;

/**
 * Environment of one test: {@link MerchantAccess} in memory, a clock that stands still, and a store with faults on demand.
 *
 * <p>Nothing depends on how fast the test runs. The periodic work of a node runs whenever time {@linkplain #pass passes} and whenever a
 * fault end. Faults may overlap, and each end separately.
 */
public final class TestWorld implements AutoCloseable {

    /** Initial time of the clock. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final FrozenClock clock = new FrozenClock(START);
    private final FrozenTicker ticker = new FrozenTicker();
    private final FaultyStore store = new FaultyStore();
    private final AccessSettings settings;
    private final MerchantAccess access;
    private final MerchantSetup setup;

    private TestWorld(AccessSettings settings, UnaryOperator<Ports> replacing) {
        this.settings = settings;
        access = MerchantAccess.on(
                store.of(replacing.apply(InMemory.ports(clock))).withSystem(system -> system.withTicker(ticker)),
                settings);
        setup = new MerchantSetup(access);
    }

    /** Creates a world with the settings of {@link MerchantAccess#inMemory}: the test environment, internal addresses allowed. */
    public static TestWorld begins() {
        return beginsWith(AccessSettings.of(Environment.TEST).withInternalAddresses());
    }

    /** Creates a world with the given settings. */
    public static TestWorld beginsWith(AccessSettings settings) {
        return beginsWith(settings, UnaryOperator.identity());
    }

    /** Creates a world with ports of the caller in place of some in-memory ones. The simulated faults affect them as well. */
    public static TestWorld beginsWith(AccessSettings settings, UnaryOperator<Ports> replacing) {
        requireNonNull(settings, "settings");
        requireNonNull(replacing, "replacing");
        return new TestWorld(settings, replacing);
    }

    /** Returns the instance under test, to pass to the code under test. */
    public MerchantAccess access() {
        return access;
    }

    /** Returns the clock of this world for the code under test. Only {@link #pass} advances it. */
    public Clock clock() {
        return clock;
    }

    /** Creates a merchant that calls from this machine; see {@link #merchantCallingFrom}. */
    public ReadyMerchant merchant() {
        return merchantCallingFrom("127.0.0.1");
    }

    /**
     * Creates a merchant with an active App ID, whose software has just logged in.
     *
     * @param address the address it logs in from
     * @param others further addresses and ranges it may call from
     * @throws IllegalStateException if an allowlist must not contain one of them, or while the store has a fault
     */
    public ReadyMerchant merchantCallingFrom(String address, String... others) {
        requireNonNull(address, "address");
        return setup.merchant(address, others);
    }

    /** Sets a new App ID of the merchant to active and logs in again: the former token is no longer valid. */
    public ReadyMerchant switchesAppId(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        return setup.switchesAppId(merchant);
    }

    /**
     * Makes a new key for the merchant's App ID and logs in with it. The former key and its tokens are accepted for 24 more hours.
     *
     * @throws IllegalStateException if a former key is still retiring, or while the store has a fault
     */
    public ReadyMerchant replacesKey(ReadyMerchant merchant) {
        return replacesKey(merchant, Grace.DEFAULT);
    }

    /**
     * Makes a new key for the merchant's App ID and logs in with it. The former key and its tokens are accepted for the grace.
     *
     * @throws IllegalStateException if a former key is still retiring, or while the store has a fault
     */
    public ReadyMerchant replacesKey(ReadyMerchant merchant, Grace grace) {
        requireNonNull(merchant, "merchant");
        requireNonNull(grace, "grace");
        ReadyMerchant withNewKey = setup.replacesKey(merchant, grace);
        access.catchUp();
        return withNewKey;
    }

    /** Ends the merchant's key and its tokens, as if a secret scanner had found and reported the key. */
    public void keyIsFound(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        setup.keyIsFound(merchant);
    }

    /** Logs in from the merchant's address. */
    public Either<AccessFailure, LogIn.LoggedIn> logsIn(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        return setup.logsIn(merchant);
    }

    /** Calls with the merchant's token from the merchant's address. */
    public Either<AccessFailure, CheckCall.Caller> calls(ReadyMerchant merchant) {
        requireNonNull(merchant, "merchant");
        return setup.calls(merchant.token(), merchant.address());
    }

    /** Advances the clock and the ticker. Afterwards the node polls the store, if it answers. */
    public void pass(Duration duration) {
        requireNonNull(duration, "duration");
        clock.pass(duration);
        ticker.pass(duration);
        access.catchUp();
    }

    /**
     * Makes the directory stale: this node receives no changes, and every login and call is refused as {@link AccessFailure.Stale}.
     * Changes can still be made. They are effective when the directory is up to date again, or after the maximum staleness has passed
     * once more.
     */
    public void directoryIsStale() {
        store.start(SimulatedFault.FEED_SILENT);
        ticker.pass(settings.maxStaleness());
    }

    /** Makes this node receive changes again and catch up. */
    public void directoryIsUpToDateAgain() {
        end(SimulatedFault.FEED_SILENT);
    }

    /**
     * Makes every transaction unavailable. Logins and calls continue without the store until the maximum staleness has {@linkplain #pass
     * passed}.
     */
    public void storeFails() {
        store.start(SimulatedFault.STORE_FAILING);
    }

    /** Makes the store available again, without loss of data. */
    public void storeIsBack() {
        end(SimulatedFault.STORE_FAILING);
    }

    /** Makes the audit trail reject entries: changes that need an entry are not made, and report that the store is unavailable. */
    public void auditTrailIsFull() {
        store.start(SimulatedFault.AUDIT_FULL);
    }

    /** Makes the audit trail accept entries again. */
    public void auditTrailAcceptsAgain() {
        end(SimulatedFault.AUDIT_FULL);
    }

    private void end(SimulatedFault fault) {
        store.end(fault);
        access.catchUp();
    }

    @Override
    public void close() {
        access.close();
    }
}
