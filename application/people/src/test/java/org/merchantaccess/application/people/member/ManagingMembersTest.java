package org.merchantaccess.application.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.DescribeLink;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PasswordFailure;
import org.merchantaccess.domain.people.session.SessionToken;

class ManagingMembersTest {

    private static final String ANOTHER = "the moon on a horse";

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST);
    private final Scenario merchants = Scenario.on(core);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));
    private final Person dan = scenario.joined("dan", Membership.in(shop, Role.DEVELOPER));

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    @Tag("S81")
    void new_instance_has_no_accounts_and_no_default_password() {
        try (PeopleAccess fresh = PeopleAccess.on(InMemoryPeople.ports(InMemory.ports(clock)), Environment.TEST)) {
            PeopleScenario empty = new PeopleScenario(fresh);

            assertThat(right(fresh.members().list().handle(ListPeople.Query.of(Option.none(), ROOT)))
                            .members())
                    .isEmpty();
            assertThat(empty.signIn("admin", "admin", HOME).isLeft()).isTrue();
            assertThat(empty.signIn("", "", HOME).isLeft()).isTrue();
        }
    }

    @Test
    @Tag("S81")
    @Tag("P10")
    void link_works_once() {
        LinkSecret secret = invited("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));

        assertThat(scenario.accept(secret, PASSWORD).isRight()).isTrue();

        assertThat(scenario.accept(secret, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(scenario.signIn("eve", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("P10")
    void link_works_for_24_hours() {
        LinkSecret secret = invited("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));
        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(access.links()
                        .describe()
                        .handle(DescribeLink.Query.of(secret))
                        .isRight())
                .isTrue();

        clock.pass(Duration.ofMillis(1));
        assertThat(scenario.accept(secret, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    @Tag("P5")
    void unacceptable_password_does_not_spend_the_link() {
        LinkSecret secret = invited("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia));

        assertThat(scenario.accept(secret, "short"))
                .isEqualTo(Either.left(new PeopleFailure.UnfitPassword(new PasswordFailure.TooShort())));
        assertThat(scenario.accept(secret, PASSWORD).isRight()).isTrue();
    }

    @Test
    @Tag("P3")
    void managers_invite_to_their_own_merchant_and_operators_to_any() {
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

    /** An e-mail address is not verified. An account registered by a stranger must not get the invited person's membership. */
    @Test
    @Tag("P4")
    void adding_a_membership_needs_the_password_of_the_account() {
        LinkSecret secret = invited("dan", Membership.ofOperator(), scenario.by(olga));

        assertThat(scenario.accept(secret, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.WrongPassword()));
        clock.pass(Duration.ofSeconds(1));
        assertThat(right(scenario.accept(secret, PASSWORD)).isOperator()).isTrue();
    }

    @Test
    @Tag("P4")
    void new_membership_ends_earlier_sessions_and_links() {
        SessionToken before = scenario.signedIn("dan");
        LinkSecret reset = right(reset(dan, scenario.by(mia))).secret();

        right(scenario.accept(invited("dan", Membership.ofOperator(), scenario.by(olga)), PASSWORD));

        assertThat(scenario.check(before).isLeft()).isTrue();
        assertThat(scenario.accept(reset, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(reset(dan, scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(reset(dan, scenario.by(olga)).isRight()).isTrue();
    }

    @Test
    @Tag("S79")
    void password_reset_ends_all_sessions_and_the_former_password() {
        SessionToken before = scenario.signedIn("dan");

        right(scenario.accept(right(reset(dan, scenario.by(mia))).secret(), ANOTHER));

        assertThat(scenario.check(before).isLeft()).isTrue();
        assertThat(scenario.signIn("dan", PASSWORD, HOME).isLeft()).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(scenario.signIn("dan", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("P4")
    void rejects_a_reset_link_for_the_own_account() {
        assertThat(reset(mia, scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(reset(mia, scenario.by(dan))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
    }

    @Test
    @Tag("S79")
    void removal_ends_sessions_and_spends_issued_links_at_once() {
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
    void rejects_removal_of_the_last_operator() {
        assertThat(remove(olga, Option.none(), scenario.by(olga)))
                .isEqualTo(Either.left(new PeopleFailure.LastOperator()));
        scenario.joined("otto", Membership.ofOperator());
        assertThat(remove(olga, Option.none(), scenario.by(olga)).isRight()).isTrue();
    }

    @Test
    @Tag("P2")
    void new_role_applies_from_the_next_request() {
        SessionToken session = scenario.signedIn("dan");

        right(access.members()
                .changeRole()
                .handle(ChangeRole.Command.of(shop, dan.id(), Role.READ_ONLY, scenario.by(mia))));

        assertThat(right(scenario.check(session)).person().roleIn(shop)).isEqualTo(Option.some(Role.READ_ONLY));
        assertThat(access.members()
                        .changeRole()
                        .handle(ChangeRole.Command.of(shop, mia.id(), Role.READ_ONLY, scenario.by(dan))))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(access.members()
                        .changeRole()
                        .handle(ChangeRole.Command.of(bakery, dan.id(), Role.MANAGER, scenario.by(olga))))
                .isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void managers_list_members_and_invitations_but_developers_do_not() {
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
    void operators_list_members_of_every_merchant() {
        assertThat(right(list(Option.none(), scenario.by(olga))).members())
                .extracting(ListPeople.Member::id)
                .containsExactly(olga.id());
        assertThat(right(list(Option.some(bakery), scenario.by(olga))).members())
                .isEmpty();
    }

    @Test
    @Tag("P4")
    void list_shows_which_accounts_the_caller_may_recover() {
        assertThat(right(list(Option.some(shop), scenario.by(mia))).members())
                .extracting(ListPeople.Member::id, ListPeople.Member::mayBeRecovered)
                .containsExactly(tuple(mia.id(), false), tuple(dan.id(), true));
        assertThat(right(list(Option.some(shop), scenario.by(olga))).members())
                .allMatch(ListPeople.Member::mayBeRecovered);
    }

    @Test
    void only_the_instance_and_operators_find_people_by_email_address() {
        assertThat(find("MIA@example.com", ROOT)).isEqualTo(Either.right(mia));
        assertThat(find("unknown@example.com", ROOT)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
        assertThat(find("no address", ROOT)).isEqualTo(Either.left(new PeopleFailure.InvalidEmail()));
        assertThat(find("mia@example.com", scenario.by(olga))).isEqualTo(Either.right(mia));
        assertThat(find("dan@example.com", scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
    }

    private Either<PeopleFailure, Person> find(String email, Authority authority) {
        return access.members().find().handle(FindPerson.Query.of(email, authority));
    }

    @Test
    void authorized_caller_revokes_an_invitation() {
        IssuedLink issued = right(scenario.invite("eve", Membership.in(shop, Role.READ_ONLY), scenario.by(mia)));
        var command = RevokeInvitation.Command.of(issued.link().id(), scenario.by(dan));
        assertThat(access.members().revokeInvitation().handle(command))
                .isEqualTo(Either.left(new PeopleFailure.NotAllowed()));

        right(access.members()
                .revokeInvitation()
                .handle(RevokeInvitation.Command.of(issued.link().id(), scenario.by(olga))));

        assertThat(scenario.accept(issued.secret(), PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    @Tag("S91")
    void each_change_of_people_has_one_audit_entry() {
        Authority ofMia = scenario.by(mia);
        Authority ofOlga = scenario.by(olga);
        int hub = scenario.trail().size();
        int shops = merchants.audit(shop).size();

        right(scenario.accept(invited("eve", Membership.in(shop, Role.READ_ONLY), ofMia), PASSWORD));
        right(reset(dan, ofMia));
        right(remove(dan, Option.some(shop), ofOlga));

        assertThat(merchants.audit(shop).stream().limit(merchants.audit(shop).size() - shops))
                .extracting(
                        entry -> entry.action().text(),
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly(
                        tuple("person_removed", "dan@example.com", "olga@example.com"),
                        tuple("person_joined", "eve@example.com", "eve@example.com"),
                        tuple("person_invited", "eve@example.com", "mia@example.com"));
        assertThat(scenario.trail().stream().limit(scenario.trail().size() - hub))
                .extracting(entry -> entry.action().text(), AuditEntry::subject)
                .containsExactly(tuple("password_reset_issued", "dan@example.com"));
    }

    private LinkSecret invited(String name, Membership membership, Authority authority) {
        return right(scenario.invite(name, membership, authority)).secret();
    }

    private Either<PeopleFailure, IssuedLink> reset(Person person, Authority authority) {
        return access.links().issueResetLink().handle(IssueResetLink.Command.of(person.id(), authority));
    }

    private Either<PeopleFailure, Person> remove(Person person, Option<MerchantId> from, Authority authority) {
        return access.members().remove().handle(RemovePerson.Command.of(person.id(), from, authority));
    }

    private Either<PeopleFailure, ListPeople.Listed> list(Option<MerchantId> merchant, Authority authority) {
        return access.members().list().handle(ListPeople.Query.of(merchant, authority));
    }
}
