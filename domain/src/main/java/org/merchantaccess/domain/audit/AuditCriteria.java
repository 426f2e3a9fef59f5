package org.merchantaccess.domain.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.event.ActionCode;

/**
 * Restricts a list of audit entries. Each criterion is none for no restriction.
 *
 * @param actor the exact name of the actor
 * @param from the start of a time range, inclusive
 * @param to the end of a time range, exclusive
 */
public record AuditCriteria(Option<String> actor, Option<ActionCode> action, Option<Instant> from, Option<Instant> to) {

    private static final AuditCriteria NONE =
            new AuditCriteria(Option.none(), Option.none(), Option.none(), Option.none());

    public AuditCriteria {
        requireNonNull(actor, "actor");
        requireNonNull(action, "action");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** Returns criteria that every entry meets. */
    public static AuditCriteria none() {
        return NONE;
    }

    /** Returns a copy with this {@link #actor()}. */
    public AuditCriteria withActor(Option<String> only) {
        return new AuditCriteria(only, action, from, to);
    }

    /** Returns a copy with this {@link #action()}. */
    public AuditCriteria withAction(Option<ActionCode> only) {
        return new AuditCriteria(actor, only, from, to);
    }

    /** Returns a copy with this time range. */
    public AuditCriteria between(Option<Instant> begin, Option<Instant> end) {
        return new AuditCriteria(actor, action, begin, end);
    }

    /** Returns true if every entry meets the criteria. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Returns true if the entry meets the criteria. */
    public boolean matches(AuditEntry entry) {
        return actor.forAll(entry.actor().name()::equals)
                && action.forAll(entry.action()::equals)
                && from.forAll(begin -> !entry.at().isBefore(begin))
                && to.forAll(end -> entry.at().isBefore(end));
    }
}
