package org.merchantaccess.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.fixture.Samples;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Base class of the contracts of store ports: each test starts with an empty store. An adapter's test extends each contract and opens the
 * store.
 */
public abstract class StoreContract {

    protected final MovableClock clock = new MovableClock();
    protected Store store;

    /** Opens a new, empty store with the given clock for each test. The subclass closes it. */
    protected abstract Store emptyStore(Clock clock);

    @BeforeEach
    final void openStore() {
        store = emptyStore(clock);
    }

    /** Returns the ports that the contract covers. */
    protected abstract List<Class<?>> ports();

    /**
     * Makes the ports under test unavailable, such as by closing their database.
     *
     * @return true if they are unavailable now; false if they cannot become unavailable: the test that needs it is skipped
     */
    protected abstract boolean cutOff();

    @Test
    @Tag("slow")
    final void every_use_case_returns_its_failure_while_a_port_is_unavailable() {
        ports().forEach(this::assertEveryUseCaseReturns);
    }

    /** Fails unless every use case returns a value while the port is unavailable. */
    protected void assertEveryUseCaseReturns(Class<?> port) {
        Outage.assertEveryUseCaseReturns(portsOnTheStore(), port);
    }

    @Test
    final void an_unreachable_store_is_reported_as_unavailable() {
        assumeTrue(cutOff(), "cutOff() says that these ports cannot become unavailable");

        assertThat(answers())
                .as("the results of all use cases")
                .anyMatch(
                        answer -> answer.isLeft() && answer.getLeft().toString().contains("[reason=NO_ANSWER]"));
    }

    @Test
    final void null_arguments_are_rejected() {
        ports().forEach(this::assertRejectsNull);
    }

    /** Fails unless each method of the port throws a {@link NullPointerException} if one of its arguments is null. */
    protected void assertRejectsNull(Class<?> port) {
        new NullArguments(store.transactions(), new Samples())
                .assertRejected(port, UnavailablePort.member(store, port));
    }

    /** Returns the results of all use cases on the store. */
    protected Collection<Either<?, ?>> answers() {
        try (MerchantAccess access = MerchantAccess.on(portsOnTheStore(), AccessSettings.of(Environment.TEST))) {
            return EveryUseCase.of(access).answers().values();
        }
    }

    /** Returns all ports of an instance on the store. */
    protected final Ports portsOnTheStore() {
        Ports memory = InMemory.ports(clock);
        return memory.withStore(others -> others.withTopology(store.topology())
                .withTransactions(store.transactions())
                .withFollowerTransactions(store.followerTransactions())
                .withProfiles(store.profiles())
                .withAppKeys(store.appKeys())
                .withSigningKeys(store.signingKeys())
                .withResourceServers(store.resourceServers())
                .withRevokedTokens(store.revokedTokens())
                .withAssertionIds(store.assertionIds())
                .withSealingKeys(store.sealingKeys())
                .withChangeFeed(store.changeFeed())
                .withNodes(store.nodes())
                .withAuditTrail(store.auditTrail())
                .withRefusals(store.refusals())
                .withUsage(store.usage())
                .withStatistics(store.statistics())
                .withManagementKeys(store.managementKeys())
                .withIdempotencyRecords(store.idempotencyRecords()));
    }

    /**
     * Runs the work in a transaction that is rolled back. A test of an adapter that joins the transactions of another store runs its
     * contract a second time, with this overridden: the work ends right and the commit fails.
     */
    protected void undo(Store within, Runnable work) {
        within.rollBack(work);
    }

    /** Runs the work in a transaction that is rolled back. */
    protected final void undo(Runnable work) {
        undo(store, work);
    }

    /**
     * Verifies that each change, when rolled back by a left or by an exception, leaves the content and its order unchanged, and that all of
     * them are kept if they are committed in one transaction.
     */
    protected final void assertRollbackRestores(Supplier<?> content, Runnable... changes) {
        Object before = store.commit(content);
        for (int i = 0; i < changes.length; i++) {
            undo(changes[i]);
            assertThat(store.<Object>commit(content::get))
                    .as("content after change %d of %d was rolled back", i + 1, changes.length)
                    .isEqualTo(before);
            undoByException(changes[i]);
            assertThat(store.<Object>commit(content::get))
                    .as("content after change %d of %d and an exception", i + 1, changes.length)
                    .isEqualTo(before);
        }
        Object written = store.commit(() -> {
            List.of(changes).forEach(Runnable::run);
            return content.get();
        });
        assertThat(store.<Object>commit(content::get))
                .as("content after %d changes were committed together", changes.length)
                .isEqualTo(written);
    }

    private void undoByException(Runnable change) {
        assertThat(store.transactions().<String, String>inTransaction(() -> "unavailable", () -> {
                    change.run();
                    throw new PortUnavailable("another port is unavailable");
                }))
                .isEqualTo(Either.left("unavailable"));
    }

    /** Verifies that each change is reported as unavailable and leaves the content unchanged, because it adds an existing row. */
    protected final void assertUnavailable(Supplier<?> content, Runnable... changes) {
        Object before = store.commit(content);
        for (int i = 0; i < changes.length; i++) {
            Runnable change = changes[i];
            Either<String, String> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
                change.run();
                return Either.right("done");
            });
            assertThat(outcome)
                    .as("result of change %d of %d", i + 1, changes.length)
                    .isEqualTo(Either.left("unavailable"));
            assertThat(store.<Object>commit(content::get))
                    .as("content after change %d of %d", i + 1, changes.length)
                    .isEqualTo(before);
        }
    }

    /** Verifies that each access outside a transaction throws {@link IllegalStateException}. */
    protected static void assertRequiresTransaction(ThrowingCallable... calls) {
        for (int i = 0; i < calls.length; i++) {
            assertThatThrownBy(calls[i])
                    .as("call %d of %d outside a transaction", i + 1, calls.length)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** Returns a new profile that is not in the store. */
    protected static MerchantProfile merchant(String name) {
        MerchantId id = new MerchantId("m_" + name);
        return MerchantProfile.opened(id, Merchants.named(name)).profile();
    }

    /** Adds a profile to the store and returns it. */
    protected final MerchantProfile kept(MerchantProfile merchant) {
        store.write(() -> store.profiles().add(merchant));
        return merchant;
    }
}
