package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.directory.ModelParameters.InjectedFailure;
import org.merchantaccess.application.directory.StateExploration.Outcome;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.merchant.ProfileVersion;

/**
 * Model checker for <em>Set to Active</em>: explores every order in which the nodes, the store and time can take steps, for small numbers
 * of each. The steps are taken by the production code of the directory and of {@code ProfileChanges}; only the store and the clocks are
 * simulated. A step is a call of the store or a clock, the delivery of a response, half a second of time, or a failure. A node that takes
 * no step for a while represents one that hangs or is disconnected.
 *
 * <p>Not covered: overlapping transactions within the store (see the port contracts); threads of one node between two external calls (see
 * {@code AccessDirectoryTest}); two concurrent changes on one node; clocks that run at different speeds; a store that never responds; a
 * store that is replaced by an older state while nodes run; feeds that have dropped entries a node needs; signing keys.
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
            ProfileVersion.FIRST);

    private static final AppIdSwitch TO_REFUNDS = new AppIdSwitch(0, SHOP, REFUNDS, 2);
    private static final AppIdSwitch BACK_TO_PAYMENTS = new AppIdSwitch(1, SHOP, PAYMENTS, 3);
    private static final AppIdSwitch TO_CAKES = new AppIdSwitch(1, BAKERY, Credentials.appId(2), 8);

    @Test
    @Tag("S33")
    void all_invariants_hold_in_every_order_on_two_nodes() {
        assertThat(explore(ModelParameters.of(2, 3 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)))
                .satisfies(all(10_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_in_every_order_on_three_nodes() {
        assertThat(explore(ModelParameters.of(3, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 0)))
                .satisfies(all(40_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_when_two_nodes_switch_there_and_back_concurrently() {
        assertThat(explore(ModelParameters.of(2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS, BACK_TO_PAYMENTS), 0)))
                .satisfies(all(40_000));
    }

    @Test
    @Tag("slow")
    @Tag("S33")
    void all_invariants_hold_when_two_nodes_change_two_merchants_concurrently() {
        assertThat(explore(ModelParameters.of(2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS, TO_CAKES), 0)))
                .satisfies(all(60_000));
    }

    @Test
    @Tag("S33")
    void all_invariants_hold_while_nodes_are_starting() {
        ModelParameters parameters = ModelParameters.of(2, 2, List.of(TO_REFUNDS), 0);

        assertThat(explore(ModelState.initial(parameters), Invariant.all())).satisfies(all(5_000));
    }

    @ParameterizedTest
    @EnumSource(InjectedFailure.class)
    @Tag("S36")
    void all_invariants_hold_with_one_failure_at_any_time(InjectedFailure kind) {
        assertThat(explore(ModelParameters.of(2, 2 + EXTRA_MOMENTS, List.of(TO_REFUNDS), 1, kind)))
                .satisfies(all(3_000));
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
        return explore(
                        ModelState.allJoined(parameters),
                        List.of(Invariant.NO_INVALIDATED_TOKEN_ACCEPTED, Invariant.NO_SLOW_CALL_ACCEPTED))
                .violation()
                .getOrElse("nothing");
    }

    private static Outcome explore(ModelParameters parameters) {
        return explore(ModelState.allJoined(parameters), Invariant.all());
    }

    private static Outcome explore(ModelState start, List<Invariant> invariants) {
        return StateExploration.from(
                start, Transitions::from, (before, after) -> Invariant.firstViolated(invariants, before, after));
    }
}
