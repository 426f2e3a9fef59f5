package org.merchantaccess.nodes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Operation.Kind;

class HistoryCheckerTest {

    private static final String A = "10000001";
    private static final String B = "10000002";

    private final History history = new History();

    private Operation add(Kind kind, String app, long start, long end, Outcome outcome) {
        return call(kind, app, 0, start, end, outcome);
    }

    private Operation call(Kind kind, String app, long granted, long start, long end, Outcome outcome) {
        Operation operation = new Operation(kind, "n1", "m", app, granted, start, end, outcome);
        history.add(operation);
        return operation;
    }

    private static MerchantState state(String node, Set<String> apps, Set<String> active) {
        return new MerchantState(node, "m", apps, active);
    }

    private List<String> violations() {
        return new HistoryChecker(history).violations();
    }

    private List<String> lost(MerchantState... finals) {
        return new HistoryChecker(history).lostChanges(List.of(finals));
    }

    @Nested
    class Calls {

        @Test
        void a_former_token_may_be_accepted_until_the_change_is_answered() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            call(Kind.CALL, A, 5, 19, 30, Outcome.ACCEPTED);

            assertThat(violations()).isEmpty();
        }

        @Test
        void a_former_token_must_not_be_accepted_afterwards() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            call(Kind.CALL, A, 5, 21, 30, Outcome.ACCEPTED);

            assertThat(violations()).singleElement().asString().contains("accepted after");
        }

        @Test
        void a_former_token_stays_ended_when_its_app_id_is_active_again() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, A, 30, 40, Outcome.ACCEPTED);
            call(Kind.CALL, A, 5, 50, 60, Outcome.ACCEPTED);

            assertThat(violations()).hasSize(1);
        }

        @Test
        void a_token_granted_during_the_change_is_not_judged() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            call(Kind.CALL, A, 15, 30, 40, Outcome.ACCEPTED);

            assertThat(violations()).isEmpty();
        }

        @Test
        void a_change_that_is_pending_or_unknown_ends_nothing() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.PENDING);
            add(Kind.ACTIVATE, B, 21, 22, Outcome.UNAVAILABLE);
            call(Kind.CALL, A, 5, 30, 40, Outcome.ACCEPTED);

            assertThat(violations()).isEmpty();
        }

        @Test
        void a_refusal_is_always_allowed() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            call(Kind.CALL, A, 5, 30, 40, Outcome.REFUSED);

            assertThat(violations()).isEmpty();
        }

        @Test
        void an_unexpected_status_is_a_violation() {
            call(Kind.CALL, A, 5, 30, 40, Outcome.of(500));

            assertThat(violations()).hasSize(1);
        }
    }

    @Nested
    class Logins {

        @Test
        void a_former_app_id_must_not_log_in() {
            add(Kind.ACTIVATE, A, 1, 2, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            add(Kind.LOG_IN, A, 21, 22, Outcome.ACCEPTED);

            assertThat(violations()).hasSize(1);
        }

        @Test
        void an_app_id_that_may_be_active_again_may_log_in() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, A, 21, 22, Outcome.UNANSWERED);
            add(Kind.LOG_IN, A, 30, 40, Outcome.ACCEPTED);

            assertThat(violations()).isEmpty();
        }

        @Test
        void a_change_that_began_after_the_login_does_not_allow_it() {
            add(Kind.ACTIVATE, B, 10, 20, Outcome.ACCEPTED);
            add(Kind.LOG_IN, A, 21, 22, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, A, 30, 40, Outcome.ACCEPTED);

            assertThat(violations()).hasSize(1);
        }
    }

    @Nested
    class States {

        @Test
        void two_active_app_ids_are_a_violation() {
            history.add(state("n1", Set.of(A, B), Set.of(A, B)));

            assertThat(violations()).hasSize(1);
        }

        @Test
        void the_last_acknowledged_change_is_final() {
            add(Kind.ACTIVATE, A, 1, 2, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, B, 3, 4, Outcome.ACCEPTED);

            assertThat(lost(state("n1", Set.of(A, B), Set.of(B)))).isEmpty();
            assertThat(lost(state("n1", Set.of(A, B), Set.of(A)))).hasSize(1);
            assertThat(lost(state("n1", Set.of(A, B), Set.of()))).hasSize(1);
        }

        @Test
        void a_pending_change_is_committed() {
            add(Kind.ACTIVATE, A, 1, 2, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, B, 3, 4, Outcome.PENDING);

            assertThat(lost(state("n1", Set.of(A, B), Set.of(A)))).hasSize(1);
        }

        @Test
        void each_of_two_concurrent_changes_may_be_final() {
            add(Kind.ACTIVATE, A, 1, 5, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, B, 3, 7, Outcome.ACCEPTED);

            assertThat(lost(state("n1", Set.of(A, B), Set.of(A)))).isEmpty();
            assertThat(lost(state("n1", Set.of(A, B), Set.of(B)))).isEmpty();
        }

        @Test
        void a_change_of_unknown_outcome_may_be_made_later() {
            add(Kind.ACTIVATE, B, 1, 2, Outcome.UNAVAILABLE);
            add(Kind.ACTIVATE, A, 3, 4, Outcome.ACCEPTED);

            assertThat(lost(state("n1", Set.of(A, B), Set.of(B)))).isEmpty();
            assertThat(lost(state("n1", Set.of(A, B), Set.of(A)))).isEmpty();
        }

        @Test
        void a_refused_change_was_not_made() {
            add(Kind.ACTIVATE, A, 1, 2, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, B, 3, 4, Outcome.CONFLICT);

            assertThat(lost(state("n1", Set.of(A, B), Set.of(B)))).hasSize(1);
        }

        @Test
        void the_nodes_agree() {
            add(Kind.ACTIVATE, A, 1, 5, Outcome.ACCEPTED);
            add(Kind.ACTIVATE, B, 3, 7, Outcome.ACCEPTED);

            assertThat(lost(state("n1", Set.of(A, B), Set.of(A)), state("n2", Set.of(A, B), Set.of(B))))
                    .singleElement()
                    .asString()
                    .contains("differ");
        }

        @Test
        void a_created_app_id_is_present_until_it_is_deleted() {
            add(Kind.CREATE, A, 1, 2, Outcome.ACCEPTED);

            assertThat(lost(state("n1", Set.of(), Set.of()))).hasSize(1);

            add(Kind.DELETE, A, 3, 4, Outcome.UNAVAILABLE);
            assertThat(lost(state("n1", Set.of(), Set.of()))).isEmpty();
            assertThat(lost(state("n1", Set.of(A), Set.of()))).isEmpty();

            add(Kind.DELETE, A, 5, 6, Outcome.ACCEPTED);
            assertThat(lost(state("n1", Set.of(), Set.of()))).isEmpty();
            assertThat(lost(state("n1", Set.of(A), Set.of()))).hasSize(1);
        }
    }
}
