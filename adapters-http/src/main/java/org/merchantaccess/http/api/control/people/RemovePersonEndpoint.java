package org.merchantaccess.http.api.control.people;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.member.RemovePerson;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/people/remove}: removes a membership. The response has no body. */
final class RemovePersonEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM =
            BodySchema.of(BodyMember.required(PeopleJson.EMAIL), BodyMember.optional(PeopleJson.MERCHANT_ID));

    private final PersonByEmail people;
    private final RemovePerson remove;

    RemovePersonEndpoint(PersonByEmail people, RemovePerson remove) {
        this.people = people;
        this.remove = remove;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> For(people.in(body, authority), MerchantIdMember.in(body))
                        .yield((person, merchant) -> RemovePerson.Command.of(person.id(), merchant, authority)))
                .flatMap(command -> remove.handle(command).mapLeft(PeopleProblems::of))
                .map(removed -> CompletableFuture.completedFuture(PeopleJson.done()));
    }
}
