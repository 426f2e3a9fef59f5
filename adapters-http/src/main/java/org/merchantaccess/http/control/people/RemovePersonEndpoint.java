package org.merchantaccess.http.control.people;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.RemovePerson;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Answers with nothing: there is nobody left to tell about. */
final class RemovePersonEndpoint implements ManagementEndpoint {

    private static final BodyForm FORM =
            BodyForm.of(Member.required(PeopleJson.EMAIL), Member.optional(PeopleJson.MERCHANT_ID));

    private final PersonByEmail people;
    private final RemovePerson remove;

    RemovePersonEndpoint(PersonByEmail people, RemovePerson remove) {
        this.people = people;
        this.remove = remove;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> For(people.in(body, authority), PlaceMember.in(body))
                        .yield((person, place) -> new RemovePerson.Command(person.id(), place, authority)))
                .flatMap(command -> remove.handle(command).mapLeft(PeopleProblems::of))
                .map(removed -> CompletableFuture.completedFuture(PeopleJson.done()));
    }
}
