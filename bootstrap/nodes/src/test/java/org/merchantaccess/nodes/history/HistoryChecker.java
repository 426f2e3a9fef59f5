package org.merchantaccess.nodes.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.nodes.history.Operation.Kind;

/**
 * Checks a history against the promises to merchants, from its requests and responses alone. Where the order of two concurrent operations is
 * unknown, each order is allowed. A change without a success may have been made at any time after its request.
 */
public final class HistoryChecker {

    private final History history;
    private final Map<String, List<Operation>> activations;

    public HistoryChecker(History history) {
        this.history = history;
        this.activations = history.operations().stream()
                .filter(operation -> operation.kind() == Kind.ACTIVATE)
                .collect(groupingBy(Operation::merchant));
    }

    /** Returns the violations that need no final state. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (Operation operation : history.operations()) {
            if (operation.outcome() == Outcome.UNEXPECTED) {
                violations.add("unexpected response: " + operation);
            }
            if (operation.outcome() == Outcome.ACCEPTED && isEnded(operation)) {
                violations.add("accepted after the right had ended: " + operation);
            }
        }
        for (MerchantState state : history.states()) {
            if (state.active().size() > 1) {
                violations.add("more than one active App ID: " + state);
            }
        }
        return violations;
    }

    /** Returns the operations that were accepted although their right had ended. */
    public long acceptedAfterTheEnd() {
        return history.operations().stream()
                .filter(operation -> operation.outcome() == Outcome.ACCEPTED && isEnded(operation))
                .count();
    }

    private boolean isEnded(Operation operation) {
        List<Operation> changes = activations.getOrDefault(operation.merchant(), List.of());
        return switch (operation.kind()) {
            case CALL -> changes.stream().anyMatch(change -> endsToken(change, operation));
            case LOG_IN -> changes.stream().anyMatch(change -> endsLogins(change, operation, changes));
            default -> false;
        };
    }

    /** Returns true if the call began after the success of a change that ended its token. */
    private static boolean endsToken(Operation change, Operation call) {
        return change.outcome() == Outcome.ACCEPTED
                && !change.app().equals(call.app())
                && change.start() >= call.granted()
                && change.end() <= call.start();
    }

    /** Returns true if the login began after the success of a change that deactivated its App ID, which no change can have reversed. */
    private static boolean endsLogins(Operation change, Operation login, List<Operation> changes) {
        return change.outcome() == Outcome.ACCEPTED
                && !change.app().equals(login.app())
                && change.end() <= login.start()
                && changes.stream()
                        .noneMatch(other -> other.app().equals(login.app())
                                && mayBeMade(other)
                                && endOfEffect(other) >= change.start()
                                && other.start() <= login.end());
    }

    private static boolean mayBeMade(Operation change) {
        return change.outcome().isCommitted() || change.outcome().isUnknown();
    }

    /** Returns the latest moment at which a change may have been made. */
    private static long endOfEffect(Operation change) {
        return change.outcome().isUnknown() ? Long.MAX_VALUE : change.end();
    }

    /** Returns the differences between the history and final states, which were read after all operations. */
    public List<String> lostChanges(List<MerchantState> finals) {
        List<String> violations = new ArrayList<>();
        for (MerchantState state : finals) {
            checkActive(state, violations);
            checkApps(state, violations);
        }
        finals.stream().collect(groupingBy(MerchantState::merchant)).forEach((merchant, states) -> {
            if (states.stream()
                            .map(state -> List.of(state.apps(), state.active()))
                            .distinct()
                            .count()
                    > 1) {
                violations.add("the nodes differ: " + states);
            }
        });
        return violations;
    }

    private void checkActive(MerchantState state, List<String> violations) {
        List<Operation> changes = activations.getOrDefault(state.merchant(), List.of());
        Set<String> possible = new HashSet<>();
        for (Operation change : changes) {
            boolean isReplaced = changes.stream()
                    .anyMatch(later -> later.outcome().isCommitted() && later.start() > endOfEffect(change));
            if (mayBeMade(change) && !isReplaced) {
                possible.add(change.app());
            }
        }
        boolean isAnyCommitted =
                changes.stream().anyMatch(change -> change.outcome().isCommitted());
        if (state.active().isEmpty() ? isAnyCommitted : !possible.containsAll(state.active())) {
            violations.add("expected one of " + possible + " to be active: " + state);
        }
    }

    private void checkApps(MerchantState state, List<String> violations) {
        List<Operation> changes = history.operations().stream()
                .filter(operation -> operation.merchant().equals(state.merchant()))
                .toList();
        Set<String> deleted = new HashSet<>();
        Set<String> maybeDeleted = new HashSet<>();
        for (Operation change : changes) {
            if (change.kind() == Kind.DELETE && change.outcome().isCommitted()) {
                deleted.add(change.app());
            } else if (change.kind() == Kind.DELETE && change.outcome().isUnknown()) {
                maybeDeleted.add(change.app());
            }
        }
        for (Operation change : changes) {
            boolean isLost = change.kind() == Kind.CREATE
                    && change.outcome().isCommitted()
                    && !deleted.contains(change.app())
                    && !maybeDeleted.contains(change.app())
                    && !state.apps().contains(change.app());
            if (isLost) {
                violations.add("lost: " + change + " in " + state);
            }
        }
        state.apps().stream()
                .filter(deleted::contains)
                .forEach(app -> violations.add("deleted and present: " + app + " in " + state));
    }
}
