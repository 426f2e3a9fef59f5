package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.session.ConfirmIdentity;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionToken;

/** P9 holds for every change of people, whichever way the use case is reached. */
class ProvingAnewTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access =
            MerchantAccess.on(InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION));
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = Scenario.on(access).open("Corner Shop");
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final Person dan = scenario.joined("dan", Membership.in(shop, Role.DEVELOPER));
    private final LinkId invitation = right(scenario.invite("eve", Membership.in(shop, Role.MANAGER), ROOT))
            .link()
            .id();
    private final SessionToken session = scenario.signedIn("olga");

    @AfterEach
    void close() {
        access.close();
    }

    /** A change of people that is allowed to the operator. */
    enum Change {
        INVITATION_TO_A_MERCHANT,
        INVITATION_OF_AN_OPERATOR,
        REVOCATION_OF_AN_INVITATION,
        ROLE,
        RESET_LINK,
        SECOND_FACTOR,
        REMOVAL
    }

    private Either<PeopleFailure, ?> make(Change change, Authority authority) {
        PeopleUseCases people = access.people();
        return switch (change) {
            case INVITATION_TO_A_MERCHANT -> scenario.invite("new", Membership.in(shop, Role.READ_ONLY), authority);
            case INVITATION_OF_AN_OPERATOR -> scenario.invite("new", Membership.ofOperator(), authority);
            case REVOCATION_OF_AN_INVITATION ->
                people.revokeInvitation().handle(new RevokeInvitation.Command(invitation, authority));
            case ROLE -> people.changeRole().handle(new ChangeRole.Command(shop, dan.id(), Role.READ_ONLY, authority));
            case RESET_LINK -> people.issueResetLink().handle(new IssueResetLink.Command(dan.id(), authority));
            case SECOND_FACTOR ->
                people.forgetSecondFactor().handle(new ForgetSecondFactor.Command(dan.id(), authority));
            case REMOVAL -> people.remove().handle(new RemovePerson.Command(dan.id(), Option.some(shop), authority));
        };
    }

    @ParameterizedTest
    @EnumSource
    void p9_a_proof_of_five_minutes_ago_allows_the_change(Change change) {
        clock.pass(Session.FRESH);

        assertThat(make(change, PeopleScenario.by(session)).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void p9_an_older_proof_changes_nothing(Change change) {
        clock.pass(Session.FRESH.plusMillis(1));
        List<Object> before = whatIsThere();

        assertThat(make(change, PeopleScenario.by(session))).isEqualTo(Either.left(new PeopleFailure.NotFresh()));

        assertThat(whatIsThere()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void p9_a_person_who_proves_anew_makes_the_change(Change change) {
        clock.pass(Session.FRESH.plusMillis(1));

        SessionToken proved = right(access.sessions()
                .confirmIdentity()
                .handle(new ConfirmIdentity.Command(
                        session, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(PASSWORD)), HOME)));

        assertThat(make(change, PeopleScenario.by(session))).isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
        assertThat(make(change, PeopleScenario.by(proved)).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void p7_an_ended_session_changes_nothing(Change change) {
        clock.pass(Session.IDLE);

        assertThat(make(change, PeopleScenario.by(session))).isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    @ParameterizedTest
    @EnumSource
    void the_right_of_the_instance_needs_no_proof(Change change) {
        clock.pass(Duration.ofDays(1).minusMillis(1));

        assertThat(make(change, ROOT).isRight()).isTrue();
    }

    @Test
    void p9_in_the_test_environment_no_change_of_people_needs_a_fresh_proof() {
        try (MerchantAccess test = MerchantAccess.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST))) {
            PeopleScenario there = new PeopleScenario(test);
            there.joined("olga", Membership.ofOperator());
            Authority authority = PeopleScenario.by(there.signedIn("olga"));
            clock.pass(Duration.ofMinutes(6));

            assertThat(there.invite("otto", Membership.ofOperator(), authority).isRight())
                    .isTrue();
        }
    }

    @Test
    void s82_a_session_that_awaits_a_code_gives_no_right() {
        scenario.turnOnSecondFactor(session, clock.instant());
        SessionToken awaiting = right(scenario.signIn("olga", PASSWORD, HOME)).token();

        assertThat(scenario.invite("otto", Membership.ofOperator(), PeopleScenario.by(awaiting)))
                .isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    /** No proof is asked for in vain. */
    @Test
    void what_is_not_allowed_is_refused_for_that_however_old_the_proof() {
        SessionToken dans = scenario.signedIn("dan");
        clock.pass(Duration.ofMinutes(6));

        assertThat(scenario.invite("new", Membership.in(shop, Role.READ_ONLY), PeopleScenario.by(dans)))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(scenario.invite("no address", Membership.ofOperator(), PeopleScenario.by(session)))
                .isEqualTo(Either.left(new PeopleFailure.InvalidEmail()));
        assertThat(access.people()
                        .remove()
                        .handle(new RemovePerson.Command(
                                new PersonId("per_unknown"), Option.none(), PeopleScenario.by(session))))
                .isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void questions_need_a_session_and_no_fresh_proof() {
        clock.pass(Duration.ofMinutes(6));

        assertThat(right(access.people().list().handle(new ListPeople.Query(Option.none(), PeopleScenario.by(session))))
                        .members())
                .extracting(ListPeople.Member::id)
                .containsExactly(olga.id());
        assertThat(access.people()
                        .readHubTrail()
                        .handle(new ReadHubTrail.Query(
                                PageRequest.first(), PeopleScenario.by(SessionToken.presented("forged")))))
                .isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    private List<Object> whatIsThere() {
        return Stream.of(Option.some(shop), Option.<MerchantId>none())
                .<Object>map(place -> right(access.people().list().handle(new ListPeople.Query(place, ROOT))))
                .toList();
    }
}
