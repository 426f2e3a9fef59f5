package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.directory.ModelParameters.InjectedFailure;
import org.merchantaccess.application.directory.StateExploration.Outcome;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;

/**
 * Model checker for <em>Set to Active</em>: explores every order in which the nodes, the store and time can take steps, for small numbers
 * of each. The steps are taken by the production code of the directory and of {@code ProfileChanges}; only the store and the clocks are
 * simulated. A step is a call of the store or a clock, the delivery of a response, half a second of time, or a failure. A node that takes
 * no step for a while represents one that hangs or is disconnected.
 *
 * <p>Failures are a store that does not respond or whose response is lost, a node that is killed or closed, a slow call, a failover that
 * loses changes, an entry in a format that a node cannot read, and a suspended machine. Nodes may have different maximum stalenesses,
 * remove nodes that have stopped polling, and join again.
 *
 * <p>A failover keeps the nodes registered. The switches that it loses count as never made, because no store knows of them: the nodes that
 * have applied them stop and record the loss. Switches that are committed later must hold on these nodes as well.
 *
 * <p>Not covered: overlapping transactions within the store (see the port contracts); threads of one node between two external calls (see
 * {@code AccessDirectoryTest}); two concurrent changes on one node; clocks that run at different speeds; a store that never responds; a
 * failover that loses registrations; an accepted restore; feeds that have dropped entries a node needs; machines that are suspended without their wall clock; signing keys.
 */
@Tag("many-times")
class PropagationModelTest {

    /** Extends the model by moments; each additional one multiplies the number of states by about four. */
    private static final int EXTRA_MOMENTS = Integer.getInteger("orders.more", 0);

    private static final MerchantProfile SHOP = Merchants.withTwoAppIds();
    private static final MerchantProfile BAKERY = MerchantProfile.restored(
            new MerchantId("m_bakery"),
            Merchants.named("Bakery"),
            MerchantStatus.OPEN,
            AppCredentials.restored(
                    List.of(
                            Credentials.active(Credentials.appId(1), "Bread", Credentials.activation(7)),
                            Credentials.inactive(Credentials.appId(2), "Cakes")),
                    Set.of()),
            Allowlists.allowingTheOffice(),
            Option.none(),
            SelfRotation.FORBIDDEN,
            ProfileVersion.FIRST);

    private static final AppIdSwitch TO_REFUNDS = new AppIdSwitch(0, SHOP, REFUNDS, 2);
    private static final AppIdSwitch BACK_TO_PAYMENTS = new AppIdSwitch(1, SHOP, PAYMENTS, 3);
    private static final AppIdSwitch TO_CAKES = new AppIdSwitch(1, BAKERY, Credentials.appId(2), 8);

    /** Nodes stop in many of the explored states, and log it each time. */
    private static final Logger FOLLOWER_LOG = Logger.getLogger(Follower.class.getName());

    @BeforeAll
    static void silenceTheLog() {
        FOLLOWER_LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void restoreTheLog() {
        FOLLOWER_LOG.setLevel(null);
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_in_every_order_on_two_nodes() {
        assertThat(explore(ModelParameters.of(2, 3 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)))
                .satisfies(all(5_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_in_every_order_on_three_nodes() {
        assertThat(explore(ModelParameters.of(3, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)))
                .satisfies(all(20_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_when_two_nodes_switch_there_and_back_concurrently() {
        assertThat(explore(ModelParameters.of(2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS, BACK_TO_PAYMENTS), 0)))
                .satisfies(all(20_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_when_two_nodes_change_two_merchants_concurrently() {
        assertThat(explore(ModelParameters.of(2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS, TO_CAKES), 0)))
                .satisfies(all(20_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_while_nodes_are_starting() {
        ModelParameters parameters = ModelParameters.of(2, 2, List.of(TO_REFUNDS), 0);

        assertThat(explore(ModelState.initial(parameters), Invariant.all())).satisfies(all(5_000));
    }

    @Test
    @Tag("S36")
    void all_invariants_hold_when_an_older_version_starts_after_an_entry_in_a_newer_format() {
        assertThat(explore(ModelState.initial(startingBesideANewerVersion()), Invariant.all()))
                .satisfies(all(5_000));
    }

    @ParameterizedTest
    @EnumSource(InjectedFailure.class)
    @Tag("S36")
    void all_invariants_hold_with_one_failure_at_any_time(InjectedFailure kind) {
        assertThat(explore(ModelParameters.of(2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 1, kind)))
                .satisfies(all(2_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @Tag("S36")
    void all_invariants_hold_when_one_node_removes_nodes_that_have_stopped_polling(int index) {
        assertThat(explore(ModelParameters.of(2, 3 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)
                        .withWatching(index)))
                .satisfies(all(20_000));
    }

    @Test
    @Tag("slow")
    @Tag("S36")
    void all_invariants_hold_when_nodes_remove_each_other() {
        assertThat(explore(ModelParameters.of(2, 3 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)
                        .withWatching(0, 1)))
                .satisfies(all(500_000));
    }

    @Test
    @Tag("S36")
    void all_invariants_hold_when_a_removed_node_joins_again() {
        ModelParameters parameters =
                ModelParameters.of(2, 4 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0).withWatching(0);

        assertThat(explore(afterRemovalOfTheSecondNode(parameters), Invariant.all()))
                .satisfies(all(1_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_when_nodes_have_different_maximum_stalenesses() {
        assertThat(explore(ModelParameters.of(2, 5 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)
                        .withMaxStaleness(1, 3)))
                .satisfies(all(50_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_when_other_changes_follow_lost_ones() {
        assertThat(explore(ModelParameters.of(
                        2, 1 + EXTRA_MOMENTS, List.of(TO_REFUNDS, TO_CAKES), 1, InjectedFailure.COMMITS_LOST)))
                .satisfies(all(20_000));
    }

    @Test
    @Tag("slow")
    @Tag("S33")
    void all_invariants_hold_when_other_changes_follow_lost_ones_while_time_passes() {
        assertThat(explore(ModelParameters.of(
                        2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS, TO_CAKES), 1, InjectedFailure.COMMITS_LOST)))
                .satisfies(all(1_000_000));
    }

    @Test
    @Tag("S36")
    void all_invariants_hold_when_machines_are_suspended() {
        assertThat(explore(ModelParameters.of(
                        2, 3 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 2, InjectedFailure.MACHINE_SUSPENDED)))
                .satisfies(all(20_000));
    }

    @Test
    void detects_that_nodes_behind_are_not_waited_for() {
        assertThat(violation(PlantedFault.LISTS_ONLY_CURRENT_NODES))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_a_timeout_that_is_too_short() {
        assertThat(violation(PlantedFault.TIMEOUT_TOO_SHORT))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_a_smaller_number_is_committed_later() {
        ModelParameters parameters = ModelParameters.of(2, 2, List.of(TO_REFUNDS, TO_CAKES), 0);

        assertThat(violation(parameters.with(PlantedFault.NUMBER_BEFORE_COMMIT)))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_the_clock_is_read_after_the_response() {
        assertThat(violation(PlantedFault.CLOCK_READ_TOO_LATE))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_sent_changes_count_as_applied() {
        assertThat(violation(PlantedFault.ACKNOWLEDGES_UNAPPLIED))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_the_feed_is_read_from_a_stale_replica() {
        assertThat(violation(PlantedFault.READS_STALE_REPLICA))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_a_node_is_removed_before_it_is_stale() {
        assertThat(violation(PlantedFault.REMOVES_NODE_TOO_EARLY, InjectedFailure.NODE_REMOVED))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_a_closed_node_stays_fresh() {
        assertThat(violation(PlantedFault.CLOSES_WITHOUT_EXPIRING, InjectedFailure.NODE_CLOSED))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void a_violation_is_reported_with_its_shortest_history() {
        assertThat(violation(PlantedFault.REMOVES_NODE_TOO_EARLY, InjectedFailure.NODE_REMOVED))
                .isEqualTo("""
                        1. n1 reads its clock
                        2. n1 commits change 2
                        3. n1 reads entries after 1, up to 2 and acknowledges 1
                        4. n1 receives the response
                        5. n1 acknowledges 2
                        6. n1 receives the response
                        7. the store removes n2
                        8. n1 queries the nodes
                        9. n1 has applied change 2
                        Violated: after a switch is reported effective, no node accepts a token that it invalidated""");
    }

    @Test
    void detects_that_a_call_reads_before_it_obtains_its_lease() {
        assertThat(violation(PlantedFault.READS_BEFORE_LEASE, InjectedFailure.SLOW_CALL))
                .contains("Violated: no call that began after the report");
    }

    @Test
    void detects_that_polls_of_an_idle_node_are_not_counted() {
        ModelParameters parameters =
                ModelParameters.of(2, 4, List.of(TO_REFUNDS), 0).withWatching(0);

        assertThat(violation(parameters.with(PlantedFault.IDLE_POLLS_NOT_COUNTED)))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_the_number_of_polls_repeats_after_a_node_has_joined_again() {
        ModelParameters parameters =
                ModelParameters.of(2, 3, List.of(TO_REFUNDS), 0).withWatching(0);

        assertThat(violation(afterRemovalOfTheSecondNode(parameters.with(PlantedFault.POLL_COUNT_STARTS_AGAIN))))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_a_writer_waits_only_for_its_own_maximum_staleness() {
        ModelParameters parameters =
                ModelParameters.of(2, 4, List.of(TO_REFUNDS), 0).withMaxStaleness(1, 3);

        assertThat(violation(parameters.with(PlantedFault.REPORTS_STALENESS_OF_CALLER)))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_lost_changes_are_mistaken_for_later_ones_with_the_same_numbers() {
        ModelParameters parameters =
                ModelParameters.of(2, 2, List.of(TO_REFUNDS, TO_CAKES), 1, InjectedFailure.COMMITS_LOST);

        assertThat(violation(parameters.with(PlantedFault.COMPARES_ONLY_NUMBERS)))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_an_entry_in_an_unknown_format_is_skipped() {
        assertThat(violation(PlantedFault.SKIPS_UNKNOWN_FORMAT, InjectedFailure.UNKNOWN_FORMAT))
                .contains("Violated: after a switch is reported effective");
    }

    @Test
    void detects_that_an_older_version_loads_a_snapshot_with_an_unknown_entry() {
        assertThat(violation(ModelState.initial(
                        startingBesideANewerVersion().with(PlantedFault.CHECKS_ONLY_RETURNED_FORMATS))))
                .contains("Violated: after a switch is reported effective");
    }

    private static ModelParameters startingBesideANewerVersion() {
        return ModelParameters.of(2, 2, List.of(TO_REFUNDS), 1, InjectedFailure.UNKNOWN_FORMAT);
    }

    @Test
    void detects_that_the_wall_clock_stops_during_a_suspension() {
        ModelParameters parameters =
                ModelParameters.of(2, 4, List.of(TO_REFUNDS), 2, InjectedFailure.MACHINE_SUSPENDED);

        assertThat(violation(parameters.with(PlantedFault.WALL_CLOCK_STOPS)))
                .contains("Violated: after a switch is reported effective");
    }

    private static Consumer<Outcome> all(int states) {
        return outcome -> {
            assertThat(outcome.violation()).isEqualTo(Option.none());
            assertThat(outcome.states()).isGreaterThan(states);
        };
    }

    private static String violation(PlantedFault planted, InjectedFailure... kinds) {
        return violation(ModelParameters.of(2, 4, List.of(TO_REFUNDS), 1, kinds).with(planted));
    }

    private static String violation(ModelParameters parameters) {
        return violation(ModelState.allJoined(parameters));
    }

    private static String violation(ModelState start) {
        return explore(start, List.of(Invariant.NO_INVALIDATED_TOKEN_ACCEPTED, Invariant.NO_SLOW_CALL_ACCEPTED))
                .violation()
                .getOrElse("nothing");
    }

    /** Returns the state in which a third node has removed the second one, which the first node has seen polling a while ago. */
    private static ModelState afterRemovalOfTheSecondNode(ModelParameters parameters) {
        ModelState seen = Transitions.afterFollowing(ModelState.allJoined(parameters), 0);
        ModelState later = seen.afterHalfSecond().afterHalfSecond();
        return later.with(later.store().without("n2"));
    }

    private static Outcome explore(ModelParameters parameters) {
        return explore(ModelState.allJoined(parameters), Invariant.all());
    }

    private static Outcome explore(ModelState start, List<Invariant> invariants) {
        return StateExploration.from(
                start,
                Transitions::from,
                (before, after, isNew) -> Invariant.firstViolated(invariants, before, after, isNew));
    }
}
