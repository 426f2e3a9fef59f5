package org.merchantaccess.http.api.control.people;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.member.ForgetSecondFactor;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/people/forget-second-factor}: removes the second factor of a person, for example after the loss of a device. */
final class ForgetSecondFactorEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(PeopleJson.EMAIL));

    private final PersonByEmail people;
    private final ForgetSecondFactor forget;

    ForgetSecondFactorEndpoint(PersonByEmail people, ForgetSecondFactor forget) {
        this.people = people;
        this.forget = forget;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> people.in(body, authority))
                .map(person -> ForgetSecondFactor.Command.of(person.id(), authority))
                .flatMap(command -> forget.handle(command).mapLeft(PeopleProblems::of))
                .map(person -> CompletableFuture.completedFuture(PeopleJson.done()));
    }
}
