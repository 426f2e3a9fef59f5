package org.merchantaccess.http.control.people;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.ForgetSecondFactor;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** For who has lost the device that shows the codes. */
final class ForgetSecondFactorEndpoint implements ManagementEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(PeopleJson.EMAIL));

    private final PersonByEmail people;
    private final ForgetSecondFactor forget;

    ForgetSecondFactorEndpoint(PersonByEmail people, ForgetSecondFactor forget) {
        this.people = people;
        this.forget = forget;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> people.in(body, authority))
                .map(person -> new ForgetSecondFactor.Command(person.id(), authority))
                .flatMap(command -> forget.handle(command).mapLeft(PeopleProblems::of))
                .map(person -> CompletableFuture.completedFuture(PeopleJson.done()));
    }
}
