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
import org.merchantaccess.application.directory.Circumstances.Misfortune;
import org.merchantaccess.application.directory.Exploration.Outcome;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.merchant.Standing;
import org.merchantaccess.domain.merchant.Version;

/**
 * The promise of <em>Set to Active</em>, in every order in which the nodes, the store and time can take their steps, for small numbers of
 * each. What takes the steps is the real code of the directory and of {@code ProfileChanges}; only the store and the watches are
 * stand-ins. A step is a question to the store or to a watch, an answer that is heard, half a second that passes, or something that
 * goes wrong. A node that takes no step for a while is a node that hangs, or that the network has cut off.
 *
 * <p>What this does not cover: transactions that overlap within the store (the contracts of the ports do); what threads of one node do
 * between two questions ({@code AccessDirectoryTest} does); two changes at once on the same node; watches that go at different
 * speeds; a store that never answers at all, rather than not at once; a store that is put back to an older state while nodes run; feeds
 * that have forgotten what a node needs; signing keys.
 */
@Tag("many-times")
class EveryOrderOfStepsTest {

    /** For a longer look: each half second more makes it some four times as many states. */
    private static final int MORE = Integer.getInteger("orders.more", 0);

    private static final MerchantProfile SHOP = Merchants.withTwoAppIds();
    private static final MerchantProfile BAKERY = MerchantProfile.restored(
            new MerchantId("m_bakery"),
            Merchants.named("Bakery"),
            Standing.OPEN,
            AppCredentials.restored(
                    List.of(
                            Credentials.active(Credentials.appId(1), "Bread", Credentials.activation(7)),
                            Credentials.inactive(Credentials.appId(2), "Cakes")),
                    Set.of()),
            Allowlists.allowingTheOffice(),
            Version.FIRST);

    private static final Switch TO_REFUNDS = new Switch(0, SHOP, REFUNDS, 2);
    private static final Switch AND_BACK = new Switch(1, SHOP, PAYMENTS, 3);
    private static final Switch TO_CAKES = new Switch(1, BAKERY, Credentials.appId(2), 8);

    @Test
    void s33_every_law_holds_in_every_order_on_two_nodes() {
        assertThat(explored(Circumstances.of(2, 3 + MORE, List.of(TO_REFUNDS), 0)))
                .satisfies(all(10_000));
    }

    @Test
    void s33_every_law_holds_in_every_order_on_three_nodes() {
        assertThat(explored(Circumstances.of(3, 2 + MORE, List.of(TO_REFUNDS), 0)))
                .satisfies(all(40_000));
    }

    @Test
    void s33_every_law_holds_when_two_nodes_switch_there_and_back_at_once() {
        assertThat(explored(Circumstances.of(2, 2 + MORE, List.of(TO_REFUNDS, AND_BACK), 0)))
                .satisfies(all(40_000));
    }

    @Test
    @Tag("slow")
    void s33_every_law_holds_when_two_nodes_change_two_merchants_at_once() {
        assertThat(explored(Circumstances.of(2, 2 + MORE, List.of(TO_REFUNDS, TO_CAKES), 0)))
                .satisfies(all(60_000));
    }

    @Test
    void s33_every_law_holds_while_nodes_are_only_starting() {
        Circumstances given = Circumstances.of(2, 2, List.of(TO_REFUNDS), 0);

        assertThat(explored(World.beginning(given), Law.all())).satisfies(all(5_000));
    }

    @ParameterizedTest
    @EnumSource(Misfortune.class)
    void s36_every_law_holds_whatever_goes_wrong_at_any_time(Misfortune kind) {
        assertThat(explored(Circumstances.of(2, 2 + MORE, List.of(TO_REFUNDS), 1, kind)))
                .satisfies(all(3_000));
    }

    @Test
    void a_planted_fault_is_found_when_nodes_that_have_not_followed_are_not_waited_for() {
        assertThat(broken(Fault.NAMES_ONLY_WHO_HAS_FOLLOWED)).contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_a_change_waits_too_short() {
        assertThat(broken(Fault.WAITS_TOO_SHORT)).contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_a_smaller_number_is_committed_later() {
        Circumstances given = Circumstances.of(2, 2, List.of(TO_REFUNDS, TO_CAKES), 0);

        assertThat(broken(given.with(Fault.NUMBERS_BEFORE_THE_COMMIT))).contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_the_watch_is_read_after_the_answer() {
        assertThat(broken(Fault.WATCH_READ_TOO_LATE)).contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_what_was_read_counts_as_applied() {
        assertThat(broken(Fault.ACKNOWLEDGES_WHAT_WAS_READ)).contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_the_feed_is_read_from_a_copy_that_is_behind() {
        assertThat(broken(Fault.READS_A_COPY_THAT_IS_BEHIND)).contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_a_node_is_forgotten_before_it_is_stale() {
        assertThat(broken(Fault.FORGETS_TOO_EARLY, Misfortune.A_NODE_IS_FORGOTTEN))
                .contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_found_when_a_node_that_is_closed_stays_fresh() {
        assertThat(broken(Fault.CLOSES_WITHOUT_GROWING_STALE, Misfortune.A_NODE_IS_CLOSED))
                .contains("Broken: once a switch is answered");
    }

    @Test
    void a_planted_fault_is_told_as_the_shortest_history_that_leads_to_it() {
        assertThat(broken(Fault.FORGETS_TOO_EARLY, Misfortune.A_NODE_IS_FORGOTTEN))
                .isEqualTo("""
                        1. n1 looks at its watch
                        2. n1 commits change 2
                        3. n1 acknowledges 1 and reads what came after 1, up to 2
                        4. n1 hears it
                        5. n1 acknowledges 2
                        6. n1 hears it
                        7. n1 goes by change 2
                        8. the store forgets n2
                        9. n1 asks how far the nodes are
                        Broken: once a switch is answered, no node lets the token in that it has ended""");
    }

    @Test
    void a_planted_fault_is_found_when_a_call_looks_before_it_asks_whether_the_node_is_fresh() {
        assertThat(broken(Fault.LOOKS_BEFORE_ASKING, Misfortune.A_CALL_IS_SLOW))
                .contains("Broken: no call that began after the answer");
    }

    private static Consumer<Outcome> all(int states) {
        return outcome -> {
            assertThat(outcome.broken()).isEqualTo(Option.none());
            assertThat(outcome.states()).isGreaterThan(states);
        };
    }

    private static String broken(Fault planted, Misfortune... kinds) {
        return broken(Circumstances.of(2, 4, List.of(TO_REFUNDS), 1, kinds).with(planted));
    }

    private static String broken(Circumstances given) {
        return explored(World.settled(given), List.of(Law.THE_PROMISE, Law.HOWEVER_SLOWLY_DECIDED))
                .broken()
                .getOrElse("nothing");
    }

    private static Outcome explored(Circumstances given) {
        return explored(World.settled(given), Law.all());
    }

    private static Outcome explored(World start, List<Law> laws) {
        return Exploration.from(start, Steps::from, (before, after) -> Law.firstBroken(laws, before, after));
    }
}
