package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * Environment of replayed code: each external call returns its recorded response. The first call without a recorded response suspends the
 * code.
 */
final class Replay implements Transactions, Ticker, LongPredicate {

    /** Response of a store that is unreachable or whose response was lost. */
    static final Object NO_RESPONSE = "no response";

    private final List<Object> responses;
    private int consumed;

    Replay(List<Object> responses) {
        this.responses = responses;
    }

    @Override
    public long nanos() {
        return ((Freshness.Moment) responseTo(new ExternalCall.Time())).nanos();
    }

    @Override
    public long wallMillis() {
        return ((Freshness.Moment) responseTo(new ExternalCall.Time())).wallMillis();
    }

    @Override
    public boolean test(long number) {
        return (Boolean) responseTo(new ExternalCall.Applied(number));
    }

    @Override
    @SuppressWarnings("unchecked") // the response was recorded for the same work
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        Object answer = responseTo(new ExternalCall.Transaction(work::get));
        return answer.equals(NO_RESPONSE) ? Either.left(whenUnavailable.get()) : (Either<L, R>) answer;
    }

    private Object responseTo(ExternalCall call) {
        if (consumed == responses.size()) {
            throw Suspension.at(call);
        }
        return responses.get(consumed++);
    }
}
