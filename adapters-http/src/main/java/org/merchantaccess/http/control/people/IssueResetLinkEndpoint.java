package org.merchantaccess.http.control.people;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.IssueResetLink;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** For who has forgotten the password, and has nobody to ask but who runs the server. */
final class IssueResetLinkEndpoint implements CreatingEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(PeopleJson.EMAIL));

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

    private Either<Problem, Answer> issued(Person person, Authority authority) {
        return issue.handle(new IssueResetLink.Command(person.id(), authority))
                .mapLeft(PeopleProblems::of)
                .map(issued -> PeopleJson.issued(person.email().text(), issued));
    }
}
