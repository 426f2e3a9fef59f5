package org.merchantaccess.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.RefusalCause;

/** Each fault has its effect and can be ended. */
class SimulatedFaultsTest {

    private static final Either<?, ?> STALE = Either.left(new AccessFailure.Stale());
    private static final Either<?, ?> NOT_CHANGED = Either.left(new ChangeFailure.StoreUnavailable<>());
    private static final Either<?, ?> NOT_READ = Either.left(new ReadFailure.StoreUnavailable());

    private final TestWorld world = TestWorld.begins();
    private final ReadyMerchant shop = world.merchant();
    private final Actor ada = new Actor("Ada", shop.address());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void requests_are_refused_while_the_directory_is_stale() {
        world.directoryIsStale();

        assertThat(world.calls(shop)).isEqualTo(STALE);
        assertThat(world.logsIn(shop)).isEqualTo(STALE);
        assertThat(world.access().isReady()).isFalse();
        world.pass(Duration.ofSeconds(1));
        assertThat(world.calls(shop)).isEqualTo(STALE);
        assertThat(reads().isRight()).isTrue();

        world.directoryIsUpToDateAgain();
        assertThat(world.calls(shop).isRight()).isTrue();
        assertThat(world.logsIn(shop).isRight()).isTrue();
    }

    @Test
    void a_stale_directory_does_not_move_the_clock() {
        world.directoryIsStale();

        assertThat(world.clock().instant()).isEqualTo(TestWorld.START);
    }

    @Test
    void a_change_on_a_stale_directory_becomes_effective_when_it_is_up_to_date_again() {
        world.directoryIsStale();
        CompletableFuture<Void> effective = suspends().get().effective().toCompletableFuture();
        assertThat(effective).isNotDone();

        world.directoryIsUpToDateAgain();

        assertThat(effective.orTimeout(20, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(world.calls(shop)).isEqualTo(refused(RefusalCause.SUSPENDED));
    }

    @Test
    void while_the_store_fails_calls_succeed_and_changes_and_reads_fail() {
        MerchantProfile before = reads().get();
        world.storeFails();

        assertThat(suspends()).isEqualTo(NOT_CHANGED);
        assertThat(reads()).isEqualTo(NOT_READ);
        assertThat(world.calls(shop).isRight()).isTrue();
        assertThatThrownBy(world::merchant).hasMessageContaining("end the simulated faults");

        world.storeIsBack();
        assertThat(reads().get()).isEqualTo(before);
        assertThat(suspends().isRight()).isTrue();
    }

    @Test
    void the_directory_becomes_stale_while_the_store_fails() {
        world.storeFails();
        world.pass(AccessSettings.DEFAULT_MAX_STALENESS.minusMillis(1));
        assertThat(world.calls(shop).isRight()).isTrue();

        world.pass(Duration.ofMillis(1));
        assertThat(world.calls(shop)).isEqualTo(STALE);

        world.storeIsBack();
        assertThat(world.calls(shop).isRight()).isTrue();
    }

    @Test
    void while_the_audit_trail_is_full_no_change_is_made() {
        MerchantProfile before = reads().get();
        int entries = entries();
        world.auditTrailIsFull();

        assertThat(suspends()).isEqualTo(NOT_CHANGED);
        assertThat(reads().get()).isEqualTo(before);
        assertThat(entries()).isEqualTo(entries);
        assertThat(world.calls(shop).isRight()).isTrue();

        world.auditTrailAcceptsAgain();
        assertThat(suspends().isRight()).isTrue();
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(world.calls(shop)).isEqualTo(refused(RefusalCause.SUSPENDED));
    }

    @Test
    void ending_one_fault_leaves_the_others() {
        world.directoryIsStale();
        world.auditTrailIsFull();

        world.auditTrailAcceptsAgain();

        assertThat(world.calls(shop)).isEqualTo(STALE);
    }

    private Either<?, ? extends Committed<?>> suspends() {
        return world.access().merchants().suspend().handle(SuspendMerchant.Command.of(shop.id(), ada));
    }

    private Either<ReadFailure, MerchantProfile> reads() {
        return world.access().merchants().read().handle(ReadMerchant.Query.of(shop.id()));
    }

    private int entries() {
        return world.access()
                .audit()
                .read()
                .handle(ReadAudit.Query.of(shop.id(), PageRequest.first()))
                .get()
                .items()
                .size();
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
