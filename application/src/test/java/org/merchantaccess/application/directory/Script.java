package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * The world as code finds it that runs once more: every question is answered as it was before. At the first one that never was, the
 * code is stopped.
 */
final class Script implements Transactions, Ticker, LongPredicate {

    /** What is heard of a store that cannot be reached, or whose answer is lost. */
    static final Object SILENCE = "silence";

    private final List<Object> answers;
    private int given;

    Script(List<Object> answers) {
        this.answers = answers;
    }

    @Override
    public long nanos() {
        return (Long) answerTo(new Question.Time());
    }

    @Override
    public boolean test(long number) {
        return (Boolean) answerTo(new Question.FollowsUpTo(number));
    }

    @Override
    @SuppressWarnings("unchecked") // the same work was done before, and this is what came of it
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        Object answer = answerTo(new Question.Transaction(work::get));
        return answer.equals(SILENCE) ? Either.left(whenUnavailable.get()) : (Either<L, R>) answer;
    }

    private Object answerTo(Question question) {
        if (given == answers.size()) {
            throw Stopped.at(question);
        }
        return answers.get(given++);
    }
}
