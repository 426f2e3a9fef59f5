package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.token.RefusalCause;

/** Counts the events of one environment. The counters of decisions are looked up in advance, so that decisions do not wait for it. */
public final class EventMeter {

    private final String environment;
    private final Counter auditEntries;
    private final Map<Question, Decided> decisions = new EnumMap<>(Question.class);
    private final CounterDataPoint signedIn;
    private final CounterDataPoint signInsFailed;

    EventMeter(String environment, Counter decisions, Counter auditEntries, Counter signIns) {
        this.environment = environment;
        this.auditEntries = auditEntries;
        this.signedIn = signIns.labelValues(environment, "signed_in");
        this.signInsFailed = signIns.labelValues(environment, "failed");
        for (Question question : Question.values()) {
            this.decisions.put(question, Decided.in(decisions, environment, question));
        }
    }

    public void granted(Question question) {
        decided(question).granted.inc();
    }

    public void refused(Question question, RefusalCause cause) {
        Objects.requireNonNull(decided(question).refused.get(cause)).inc();
    }

    public void stale(Question question) {
        decided(question).stale.inc();
    }

    /**
     * Counts an entry of the audit trail.
     *
     * @param action the action of a written entry; the number of actions, and so of label values, is small
     */
    public void audited(ActionCode action) {
        auditEntries.labelValues(environment, action.text()).inc();
        if (action.equals(PeopleAction.SIGNED_IN.code())) {
            signedIn.inc();
        }
    }

    /** Counts a failed sign-in, which has no entry in the audit trail. */
    public void signInFailed() {
        signInsFailed.inc();
    }

    private Decided decided(Question question) {
        return Objects.requireNonNull(decisions.get(question));
    }

    private record Decided(
            CounterDataPoint granted, Map<RefusalCause, CounterDataPoint> refused, CounterDataPoint stale) {

        static Decided in(Counter decisions, String environment, Question question) {
            Map<RefusalCause, CounterDataPoint> refused = new EnumMap<>(RefusalCause.class);
            for (RefusalCause cause : RefusalCause.values()) {
                refused.put(cause, decisions.labelValues(environment, question.word(), "refused", cause.word()));
            }
            return new Decided(
                    decisions.labelValues(environment, question.word(), "granted", "none"),
                    refused,
                    decisions.labelValues(environment, question.word(), "unavailable", "stale"));
        }
    }
}
