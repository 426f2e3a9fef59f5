package org.merchantaccess.application.handler.token;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.RefuseUnknownAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;

final class RefuseUnknownAddressHandler implements RefuseUnknownAddress {

    private final Freshness freshness;
    private final RefusalQueue refusals;
    private final Decisions decisions;
    private final Clock clock;

    RefuseUnknownAddressHandler(Freshness freshness, RefusalQueue refusals, Decisions decisions, Clock clock) {
        this.freshness = freshness;
        this.refusals = refusals;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Either<AccessFailure, Refusal> handle(Command command) {
        Question question = command.appId().isDefined() ? Question.LOGIN : Question.CALL;
        if (!freshness.isFresh()) {
            decisions.stale(question, command.peer(), command.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        Option<AppId> appId = command.appId().flatMap(AppId::parse);
        decisions.refused(question, RefusalCause.ADDRESS_UNKNOWN, appId, command.peer(), command.requestId());
        Refusal refusal = Refusal.of(
                RefusalCause.ADDRESS_UNKNOWN,
                Option.none(),
                appId,
                command.peer(),
                clock.instant(),
                command.requestId());
        refusals.add(refusal, () -> true);
        return Either.right(refusal);
    }
}
