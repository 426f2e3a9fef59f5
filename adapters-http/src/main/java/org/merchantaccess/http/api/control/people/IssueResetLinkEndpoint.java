package org.merchantaccess.http.api.control.people;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/**
 * {@code POST /api/people/reset}: issues a one-time link for setting a new password, if no manager or operator can issue one in the Hub.
 */
final class IssueResetLinkEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(PeopleJson.EMAIL));

    private final PersonByEmail people;
    private final IssueResetLink issue;

    IssueResetLinkEndpoint(PersonByEmail people, IssueResetLink issue) {
        this.people = people;
        this.issue = issue;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> people.in(body, authority))
                .flatMap(person -> issued(person, authority))
                .map(Creation::secret);
    }

    private Either<Problem, Response> issued(Person person, Authority authority) {
        return issue.handle(IssueResetLink.Command.of(person.id(), authority))
                .mapLeft(PeopleProblems::of)
                .map(issued -> PeopleJson.issued(person.email().text(), issued));
    }
}
