package org.merchantaccess.http.api.control.people;

import static io.vavr.API.For;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/people/invite}: issues an invitation. The first person of an instance can only be invited this way. */
final class InvitePersonEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(
            BodyMember.required(PeopleJson.EMAIL),
            BodyMember.required(PeopleJson.ROLE),
            BodyMember.optional(PeopleJson.MERCHANT_ID));

    private final InvitePerson invite;

    InvitePersonEndpoint(InvitePerson invite) {
        this.invite = invite;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        Authority authority = new Authority.OfInstance(request.actor());
        return request.body(FORM)
                .flatMap(body -> membership(body)
                        .map(membership -> InvitePerson.Command.of(body.text(PeopleJson.EMAIL), membership, authority))
                        .flatMap(command -> invite.handle(command).mapLeft(PeopleProblems::of))
                        .map(issued -> PeopleJson.issued(body.text(PeopleJson.EMAIL), issued)))
                .map(Creation::secret);
    }

    private static Either<Problem, Membership> membership(ParsedBody body) {
        return For(role(body), MerchantIdMember.in(body))
                .yield(InvitePersonEndpoint::membership)
                .flatMap(membership -> membership);
    }

    private static Either<Problem, Role> role(ParsedBody body) {
        return Role.parse(body.text(PeopleJson.ROLE))
                .toEither(() -> Problem.validation(
                        PeopleJson.ROLE, "The role must be one of manager, developer, read_only, operator."));
    }

    private static Either<Problem, Membership> membership(Role role, Option<MerchantId> merchant) {
        return role.isMerchantRole() == merchant.isDefined()
                ? Either.right(new Membership(merchant, role))
                : Either.left(
                        Problem.validation(
                                PeopleJson.MERCHANT_ID,
                                role.isMerchantRole()
                                        ? "The role " + role.word() + " needs a merchant. Please send its merchant_id."
                                        : "Operators belong to the instance and not to a merchant. Please omit the merchant_id."));
    }
}
