package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PasswordFailure;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SessionToken;

class SeeingToPeopleTest {

    private static final String ANOTHER = "the moon on a horse";

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario merchants = Scenario.on(access);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));
    private final Person dan = scenario.joined("dan", Membership.in(shop, Role.DEVELOPER));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void s81_at_first_there_is_nobody_and_no_password_that_works() {
        try (MerchantAccess fresh = MerchantAccess.inMemory(clock)) {
            PeopleScenario empty = new PeopleScenario(fresh);

            assertThat(right(fresh.people().list().handle(new ListPeople.Query(Option.none(), ROOT)))
                            .members())
                    .isEmpty();
            assertThat(empty.signIn("admin", "admin", HOME).isLeft()).isTrue();
            assertThat(empty.signIn("", "", HOME).isLeft()).isTrue();
        }
    }

    @Test
    void s81_p10_a_link_works_once() {
        LinkSecret secret = invited("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));

        assertThat(scenario.accept(secret, PASSWORD).isRight()).isTrue();

        assertThat(scenario.accept(secret, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(scenario.signIn("eve", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    void p10_a_link_works_for_24_hours() {
        LinkSecret secret = invited("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));
        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(access.people()
                        .lookAtLink()
                        .handle(new LookAtLink.Query(secret))
                        .isRight())
                .isTrue();

        clock.pass(Duration.ofMillis(1));
        assertThat(scenario.accept(secret, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    void p5_a_link_survives_a_password_that_may_not_be_chosen() {
        LinkSecret secret = invited("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));

        assertThat(scenario.accept(secret, "short"))
                .isEqualTo(Either.left(new PeopleFailure.UnfitPassword(new PasswordFailure.TooShort())));
        assertThat(scenario.accept(secret, PASSWORD).isRight()).isTrue();
    }

    @Test
    void p3_only_managers_and_operators_invite_and_managers_only_to_their_own() {
        Membership there = Membership.in(shop, Role.READ_ONLY);

        assertThat(scenario.invite("eve", there, scenario.by(mia)).isRight()).isTrue();
        assertThat(scenario.invite("eve", there, scenario.by(olga)).isRight()).isTrue();
        assertThat(scenario.invite("eve", there, scenario.by(dan)))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(scenario.invite("eve", Membership.in(bakery, Role.READ_ONLY), scenario.by(mia)))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(scenario.invite("eve", Membership.ofOperator(), scenario.by(mia)))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(scenario.invite("mia", there, scenario.by(olga)).isLeft()).isTrue();
        assertThat(scenario.invite("no address", there, scenario.by(olga)))
                .isEqualTo(Either.left(new PeopleFailure.InvalidEmail()));
    }

    /** An address proves nothing: who took it first must not be given what another is invited to. */
    @Test
    void p4_who_has_an_account_is_given_more_only_with_its_password() {
        LinkSecret secret = invited("dan", Membership.ofOperator(), scenario.by(olga));

        assertThat(scenario.accept(secret, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.WrongPassword()));
        clock.pass(Duration.ofSeconds(1));
        assertThat(right(scenario.accept(secret, PASSWORD)).isOperator()).isTrue();
    }

    @Test
    void p4_what_opened_the_account_when_it_was_less_does_not_once_it_is_more() {
        SessionToken before = scenario.signedIn("dan");
        LinkSecret reset = right(reset(dan, scenario.by(mia))).secret();

        right(scenario.accept(invited("dan", Membership.ofOperator(), scenario.by(olga)), PASSWORD));

        assertThat(scenario.check(before).isLeft()).isTrue();
        assertThat(scenario.accept(reset, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(reset(dan, scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(reset(dan, scenario.by(olga)).isRight()).isTrue();
    }

    @Test
    void s79_with_a_reset_password_all_sessions_are_dead_and_the_former_password_too() {
        SessionToken before = scenario.signedIn("dan");

        right(scenario.accept(right(reset(dan, scenario.by(mia))).secret(), ANOTHER));

        assertThat(scenario.check(before).isLeft()).isTrue();
        assertThat(scenario.signIn("dan", PASSWORD, HOME).isLeft()).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(scenario.signIn("dan", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    void p4_nobody_resets_the_own_password_without_knowing_it() {
        assertThat(reset(mia, scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(reset(mia, scenario.by(dan))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
    }

    @Test
    void s79_who_is_removed_is_out_at_once_and_their_links_with_them() {
        Person max = scenario.joined("max", Membership.in(shop, Role.MANAGER));
        SessionToken session = scenario.signedIn("max");
        LinkSecret invitation = invited("friend", Membership.in(shop, Role.MANAGER), scenario.by(max));

        right(remove(max, Option.some(shop), scenario.by(mia)));

        assertThat(scenario.check(session).isLeft()).isTrue();
        assertThat(scenario.signIn("max", PASSWORD, HOME).isLeft()).isTrue();
        assertThat(scenario.accept(invitation, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(scenario.invite("eve", Membership.in(shop, Role.MANAGER), PeopleScenario.by(session)))
                .isEqualTo(Either.left(new PeopleFailure.NotSignedIn()));
    }

    @Test
    void the_last_operator_stays() {
        assertThat(remove(olga, Option.none(), scenario.by(olga)))
                .isEqualTo(Either.left(new PeopleFailure.LastOperator()));
        scenario.joined("otto", Membership.ofOperator());
        assertThat(remove(olga, Option.none(), scenario.by(olga)).isRight()).isTrue();
    }

    @Test
    void p2_another_role_is_another_right_from_the_next_request_on() {
        SessionToken session = scenario.signedIn("dan");

        right(access.people()
                .changeRole()
                .handle(new ChangeRole.Command(shop, dan.id(), Role.READ_ONLY, scenario.by(mia))));

        assertThat(right(scenario.check(session)).person().roleIn(shop)).isEqualTo(Option.some(Role.READ_ONLY));
        assertThat(access.people()
                        .changeRole()
                        .handle(new ChangeRole.Command(shop, mia.id(), Role.READ_ONLY, scenario.by(dan))))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(access.people()
                        .changeRole()
                        .handle(new ChangeRole.Command(bakery, dan.id(), Role.MANAGER, scenario.by(olga))))
                .isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void a_manager_sees_who_belongs_and_who_is_invited_and_a_developer_does_not() {
        scenario.invite("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));

        ListPeople.Listed listed = right(list(Option.some(shop), scenario.by(mia)));

        assertThat(listed.members())
                .extracting(ListPeople.Member::id, ListPeople.Member::role)
                .containsExactly(tuple(mia.id(), Role.MANAGER), tuple(dan.id(), Role.DEVELOPER));
        assertThat(listed.invitations()).hasSize(1);
        assertThat(list(Option.some(shop), scenario.by(dan))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(list(Option.some(bakery), scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(list(Option.none(), scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
    }

    @Test
    void an_operator_sees_who_belongs_anywhere() {
        assertThat(right(list(Option.none(), scenario.by(olga))).members())
                .extracting(ListPeople.Member::id)
                .containsExactly(olga.id());
        assertThat(right(list(Option.some(bakery), scenario.by(olga))).members())
                .isEmpty();
    }

    @Test
    void p4_the_list_says_whose_account_may_be_opened_by_who_looks() {
        assertThat(right(list(Option.some(shop), scenario.by(mia))).members())
                .extracting(ListPeople.Member::id, ListPeople.Member::mayBeRestored)
                .containsExactly(tuple(mia.id(), false), tuple(dan.id(), true));
        assertThat(right(list(Option.some(shop), scenario.by(olga))).members())
                .allMatch(ListPeople.Member::mayBeRestored);
    }

    @Test
    void only_who_runs_the_server_finds_people_wherever_they_belong() {
        assertThat(find("MIA@example.com", ROOT)).isEqualTo(Either.right(mia));
        assertThat(find("nobody@example.com", ROOT)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
        assertThat(find("no address", ROOT)).isEqualTo(Either.left(new PeopleFailure.InvalidEmail()));
        assertThat(find("mia@example.com", scenario.by(olga))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
    }

    private Either<PeopleFailure, Person> find(String email, Authority authority) {
        return access.people().find().handle(new FindPerson.Query(email, authority));
    }

    @Test
    void an_invitation_is_taken_back() {
        Issued issued = right(scenario.invite("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia)));
        var command = new RevokeInvitation.Command(issued.link().id(), scenario.by(dan));
        assertThat(access.people().revokeInvitation().handle(command))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));

        right(access.people()
                .revokeInvitation()
                .handle(new RevokeInvitation.Command(issued.link().id(), scenario.by(olga))));

        assertThat(scenario.accept(issued.secret(), PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    void s91_each_change_of_people_leaves_one_entry_where_it_belongs() {
        Authority ofMia = scenario.by(mia);
        Authority ofOlga = scenario.by(olga);
        int hub = scenario.trail().size();
        int shops = merchants.audit(shop).size();

        right(scenario.accept(invited("eve", Membership.in(shop, Role.READ_ONLY), ofMia), PASSWORD));
        right(reset(dan, ofMia));
        right(remove(dan, Option.some(shop), ofOlga));

        assertThat(merchants.audit(shop).stream().limit(merchants.audit(shop).size() - shops))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly(
                        tuple("person_removed", "dan@example.com", "olga@example.com"),
                        tuple("person_joined", "eve@example.com", "eve@example.com"),
                        tuple("person_invited", "eve@example.com", "mia@example.com"));
        assertThat(scenario.trail().stream().limit(scenario.trail().size() - hub))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("password_reset_issued", "dan@example.com"));
    }

    private LinkSecret invited(String name, Membership membership, Authority authority) {
        return right(scenario.invite(name, membership, authority)).secret();
    }

    private Either<PeopleFailure, Issued> reset(Person person, Authority authority) {
        return access.people().issueResetLink().handle(new IssueResetLink.Command(person.id(), authority));
    }

    private Either<PeopleFailure, Person> remove(Person person, Option<MerchantId> from, Authority authority) {
        return access.people().remove().handle(new RemovePerson.Command(person.id(), from, authority));
    }

    private Either<PeopleFailure, ListPeople.Listed> list(Option<MerchantId> merchant, Authority authority) {
        return access.people().list().handle(new ListPeople.Query(merchant, authority));
    }
}
