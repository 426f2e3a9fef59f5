package org.merchantaccess.application.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.report.ReadHubAudit;
import org.merchantaccess.application.people.signin.ConfirmIdentity;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionToken;

/** P9 holds for every change of people, however the use case is called. */
class IdentityProofTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.PRODUCTION));
    private final PeopleAccess access = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.PRODUCTION);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = Scenario.on(core).open("Corner Shop");
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final Person dan = scenario.joined("dan", Membership.in(shop, Role.DEVELOPER));
    private final LinkId invitation = right(scenario.invite("eve", Membership.in(shop, Role.MANAGER), ROOT))
            .link()
            .id();
    private final SessionToken session = scenario.signedIn("olga");

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    /** A change of people that an operator may make. */
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
        MemberUseCases people = access.members();
        return switch (change) {
            case INVITATION_TO_A_MERCHANT -> scenario.invite("new", Membership.in(shop, Role.READ_ONLY), authority);
            case INVITATION_OF_AN_OPERATOR -> scenario.invite("new", Membership.ofOperator(), authority);
            case REVOCATION_OF_AN_INVITATION ->
                people.revokeInvitation().handle(RevokeInvitation.Command.of(invitation, authority));
            case ROLE -> people.changeRole().handle(ChangeRole.Command.of(shop, dan.id(), Role.READ_ONLY, authority));
            case RESET_LINK -> access.links().issueResetLink().handle(IssueResetLink.Command.of(dan.id(), authority));
            case SECOND_FACTOR ->
                people.forgetSecondFactor().handle(ForgetSecondFactor.Command.of(dan.id(), authority));
            case REMOVAL -> people.remove().handle(RemovePerson.Command.of(dan.id(), Option.some(shop), authority));
        };
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P9")
    void accepts_a_proof_of_five_minutes_ago(Change change) {
        clock.pass(Session.FRESH);

        assertThat(make(change, PeopleScenario.by(session)).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P9")
    void rejects_an_older_proof(Change change) {
        clock.pass(Session.FRESH.plusMillis(1));
        List<Object> before = currentState();

        assertThat(make(change, PeopleScenario.by(session))).isEqualTo(Either.left(new PeopleFailure.NotFresh()));

        assertThat(currentState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P9")
    void accepts_the_change_after_a_new_proof(Change change) {
        clock.pass(Session.FRESH.plusMillis(1));

        SessionToken proved = right(access.signIn()
                .confirmIdentity()
                .handle(ConfirmIdentity.Command.of(
                        session, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(PASSWORD)), HOME)));

        assertThat(make(change, PeopleScenario.by(session))).isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
        assertThat(make(change, PeopleScenario.by(proved)).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P7")
    void rejects_an_ended_session(Change change) {
        clock.pass(Session.IDLE);

        assertThat(make(change, PeopleScenario.by(session))).isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    @ParameterizedTest
    @EnumSource
    void instance_needs_no_proof(Change change) {
        clock.pass(Duration.ofDays(1).minusMillis(1));

        assertThat(make(change, ROOT).isRight()).isTrue();
    }

    @Test
    @Tag("P9")
    void test_environment_needs_no_fresh_proof() {
        try (PeopleAccess test = PeopleAccess.on(InMemoryPeople.ports(InMemory.ports(clock)), Environment.TEST)) {
            PeopleScenario there = new PeopleScenario(test);
            there.joined("olga", Membership.ofOperator());
            Authority authority = PeopleScenario.by(there.signedIn("olga"));
            clock.pass(Duration.ofMinutes(6));

            assertThat(there.invite("otto", Membership.ofOperator(), authority).isRight())
                    .isTrue();
        }
    }

    @Test
    @Tag("S82")
    void rejects_a_session_that_awaits_a_code() {
        scenario.turnOnSecondFactor(session, clock.instant());
        SessionToken awaiting = right(scenario.signIn("olga", PASSWORD, HOME)).token();

        assertThat(scenario.invite("otto", Membership.ofOperator(), PeopleScenario.by(awaiting)))
                .isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    /** No proof is requested needlessly. */
    @Test
    void other_refusals_take_precedence_over_an_old_proof() {
        SessionToken dans = scenario.signedIn("dan");
        clock.pass(Duration.ofMinutes(6));

        assertThat(scenario.invite("new", Membership.in(shop, Role.READ_ONLY), PeopleScenario.by(dans)))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(scenario.invite("no address", Membership.ofOperator(), PeopleScenario.by(session)))
                .isEqualTo(Either.left(new PeopleFailure.InvalidEmail()));
        assertThat(access.members()
                        .remove()
                        .handle(RemovePerson.Command.of(
                                new PersonId("per_unknown"), Option.none(), PeopleScenario.by(session))))
                .isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void queries_need_a_session_but_no_fresh_proof() {
        clock.pass(Duration.ofMinutes(6));

        assertThat(right(access.members().list().handle(ListPeople.Query.of(Option.none(), PeopleScenario.by(session))))
                        .members())
                .extracting(ListPeople.Member::id)
                .containsExactly(olga.id());
        assertThat(access.reports()
                        .readHubAudit()
                        .handle(ReadHubAudit.Query.of(
                                PageRequest.first(), PeopleScenario.by(SessionToken.presented("forged")))))
                .isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    private List<Object> currentState() {
        return Stream.of(Option.some(shop), Option.<MerchantId>none())
                .<Object>map(merchant -> right(access.members().list().handle(ListPeople.Query.of(merchant, ROOT))))
                .toList();
    }
}
