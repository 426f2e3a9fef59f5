package org.merchantaccess.http.api.credential.switching;

import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.switching.SwitchFailure;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.credential.SwitchMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of scheduled switches to problem responses. */
final class SwitchProblems implements SwitchFailure.Cases<Problem> {

    /** Returns the problem response to a request for a scheduled switch if there is none. */
    static Problem nothingScheduled() {
        return new SwitchProblems().nothingScheduled(new SwitchFailure.NothingScheduled());
    }

    static Problem of(ChangeFailure<SwitchFailure> failure) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new SwitchProblems())));
    }

    @Override
    public Problem unknownAppId(SwitchFailure.UnknownAppId failure) {
        return Problem.validation(AppIdJson.APP_ID, SwitchMessages.of(failure));
    }

    @Override
    public Problem alreadyActive(SwitchFailure.AlreadyActive failure) {
        return Problem.conflict(AppIdJson.APP_ID, SwitchMessages.of(failure));
    }

    @Override
    public Problem withoutKey(SwitchFailure.WithoutKey failure) {
        return Problem.conflict(AppIdJson.APP_ID, SwitchMessages.of(failure));
    }

    @Override
    public Problem invalidTime(SwitchFailure.InvalidTime failure) {
        return Problem.validation(SwitchJson.AT, SwitchMessages.of(failure));
    }

    @Override
    public Problem nothingScheduled(SwitchFailure.NothingScheduled failure) {
        return Problem.notFound("scheduled_switch", SwitchMessages.of(failure));
    }
}
