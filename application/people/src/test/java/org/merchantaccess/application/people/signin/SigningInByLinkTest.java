package org.merchantaccess.application.people.signin;

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
import org.merchantaccess.application.people.link.IssueSignInLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.member.RemovePerson;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.secondfactor.AuthenticatorApp;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

class SigningInByLinkTest {

    private static final Either<SessionFailure, SignIn.Begun> SPENT = Either.left(new SessionFailure.LinkSpent());

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = Scenario.on(core).open("Corner Shop");
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    @Tag("P10")
    void link_signs_in_once() {
        LinkSecret secret = link();

        SignIn.Begun begun = right(signInBy(secret));

        assertThat(begun.stage()).isEqualTo(SessionStage.SIGNED_IN);
        assertThat(right(scenario.check(begun.token())).person()).isEqualTo(mia);
        assertThat(right(scenario.check(begun.token())).isFresh()).isTrue();
        assertThat(signInBy(secret)).isEqualTo(SPENT);
    }

    @Test
    @Tag("P10")
    void link_works_for_24_hours() {
        LinkSecret early = link();
        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(signInBy(early).isRight()).isTrue();

        LinkSecret late = link();
        clock.pass(Duration.ofHours(24));
        assertThat(signInBy(late)).isEqualTo(SPENT);
    }

    @Test
    @Tag("P10")
    void only_the_instance_issues_sign_in_links() {
        Person olga = scenario.joined("olga", Membership.ofOperator());

        assertThat(issue(mia.id(), scenario.by(olga))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(issue(mia.id(), scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(issue(new PersonId("per_unknown"), ROOT)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    @Tag("S82")
    @Tag("P10")
    void second_factor_still_requires_its_code() {
        AuthenticatorApp app = scenario.turnOnSecondFactor(scenario.signedIn("mia"), clock.instant());
        clock.pass(Duration.ofSeconds(30));
        int before = scenario.trail().size();

        SignIn.Begun begun = right(signInBy(link()));

        assertThat(begun.stage()).isEqualTo(SessionStage.AWAITING_CODE);
        assertThat(scenario.check(begun.token())).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(entry -> entry.action().text())
                .containsExactly("sign_in_link_issued");
        assertThat(access.signIn()
                        .enterCode()
                        .handle(EnterCode.Command.of(begun.token(), app.codeAt(clock.instant()), HOME))
                        .isRight())
                .isTrue();
    }

    @Test
    @Tag("S73")
    void ends_the_former_session_of_the_browser() {
        SessionToken former = scenario.signedIn("mia");

        SignIn.Begun begun = right(access.signIn()
                .signInByLink()
                .handle(SignInByLink.Command.of(link(), HOME).withFormer(Option.some(former))));

        assertThat(begun.token()).isNotEqualTo(former);
        assertThat(scenario.check(former)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    void is_described_as_a_sign_in_link_and_sets_no_password() {
        IssuedLink issued = right(issue(mia.id(), ROOT));

        DescribeLink.LinkDescription look =
                right(access.links().describe().handle(DescribeLink.Query.of(issued.secret())));

        assertThat(look.link()).isEqualTo(issued.link());
        assertThat(look.link().purpose()).isEqualTo(new LinkPurpose.SignIn(mia.id()));
        assertThat(look.email()).isEqualTo(mia.email());
        assertThat(scenario.accept(issued.secret(), PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(signInBy(issued.secret()).isRight()).isTrue();
    }

    @Test
    void rejects_links_with_another_purpose_without_spending_them() {
        LinkSecret invitation =
                right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
        LinkSecret reset = scenario.resetLink(mia).secret();

        assertThat(signInBy(invitation)).isEqualTo(SPENT);
        assertThat(signInBy(reset)).isEqualTo(SPENT);
        assertThat(scenario.accept(invitation, PASSWORD).isRight()).isTrue();
        assertThat(scenario.accept(reset, PASSWORD).isRight()).isTrue();
    }

    @Test
    void new_link_to_the_account_spends_the_earlier_one() {
        LinkSecret first = link();
        LinkSecret second = link();
        assertThat(signInBy(first)).isEqualTo(SPENT);

        scenario.resetLink(mia);

        assertThat(signInBy(second)).isEqualTo(SPENT);
    }

    @Test
    @Tag("P4")
    void new_membership_spends_the_link() {
        LinkSecret secret = link();

        right(scenario.accept(
                right(scenario.invite("mia", Membership.ofOperator(), ROOT)).secret(), PASSWORD));

        assertThat(signInBy(secret)).isEqualTo(SPENT);
    }

    @Test
    @Tag("S79")
    void removal_of_the_person_spends_the_link() {
        LinkSecret secret = link();

        right(access.members().remove().handle(RemovePerson.Command.of(mia.id(), Option.some(shop), ROOT)));

        assertThat(signInBy(secret)).isEqualTo(SPENT);
    }

    @Test
    @Tag("S91")
    void issuing_and_signing_in_have_one_audit_entry_each() {
        int before = scenario.trail().size();

        signInBy(link());

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(
                        entry -> entry.action().text(),
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly(
                        tuple("signed_in", "mia@example.com", "mia@example.com"),
                        tuple("sign_in_link_issued", "mia@example.com", "Ada"));
    }

    private LinkSecret link() {
        return right(issue(mia.id(), ROOT)).secret();
    }

    private Either<PeopleFailure, IssuedLink> issue(PersonId person, Authority authority) {
        return access.links().issueSignInLink().handle(IssueSignInLink.Command.of(person, authority));
    }

    private Either<SessionFailure, SignIn.Begun> signInBy(LinkSecret secret) {
        return access.signIn().signInByLink().handle(SignInByLink.Command.of(secret, HOME));
    }
}
