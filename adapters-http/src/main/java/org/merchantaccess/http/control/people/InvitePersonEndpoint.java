package org.merchantaccess.http.control.people;

import static io.vavr.API.For;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** The only way for the first person to come in. */
final class InvitePersonEndpoint implements CreatingEndpoint {

    private static final BodyForm FORM = BodyForm.of(
            Member.required(PeopleJson.EMAIL),
            Member.required(PeopleJson.ROLE),
            Member.optional(PeopleJson.MERCHANT_ID));

    private final InvitePerson invite;

    InvitePersonEndpoint(InvitePerson invite) {
        this.invite = invite;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> membership(body)
                        .map(membership -> new InvitePerson.Command(body.text(PeopleJson.EMAIL), membership, authority))
                        .flatMap(command -> invite.handle(command).mapLeft(PeopleProblems::of))
                        .map(issued -> PeopleJson.issued(body.text(PeopleJson.EMAIL), issued)))
                .map(Creation::secret);
    }

    private static Either<Problem, Membership> membership(Body body) {
        return For(role(body), PlaceMember.in(body))
                .yield(InvitePersonEndpoint::membership)
                .flatMap(membership -> membership);
    }

    private static Either<Problem, Role> role(Body body) {
        return Role.parse(body.text(PeopleJson.ROLE))
                .toEither(() -> Problem.validation(
                        PeopleJson.ROLE, "The role must be one of manager, developer, read_only, operator."));
    }

    private static Either<Problem, Membership> membership(Role role, Option<MerchantId> place) {
        return role.isOfAMerchant() == place.isDefined()
                ? Either.right(new Membership(place, role))
                : Either.left(Problem.validation(
                        PeopleJson.MERCHANT_ID,
                        role.isOfAMerchant()
                                ? "Name the merchant in which somebody is to be " + role.word() + "."
                                : "Operators belong to the instance and not to a merchant. Please leave it out."));
    }
}
