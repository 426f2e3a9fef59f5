package org.merchantaccess.application.session;

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
import org.merchantaccess.application.people.IssueSignInLink;
import org.merchantaccess.application.people.Issued;
import org.merchantaccess.application.people.LookAtLink;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.people.RemovePerson;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

class SigningInByLinkTest {

    private static final Either<SessionFailure, SignIn.Begun> SPENT = Either.left(new SessionFailure.LinkSpent());

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = Scenario.on(access).open("Corner Shop");
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void p10_whoever_has_the_link_is_signed_in_once() {
        LinkSecret secret = link();

        SignIn.Begun begun = right(come(secret));

        assertThat(begun.stage()).isEqualTo(SessionStage.SIGNED_IN);
        assertThat(right(scenario.check(begun.token())).person()).isEqualTo(mia);
        assertThat(right(scenario.check(begun.token())).isFresh()).isTrue();
        assertThat(come(secret)).isEqualTo(SPENT);
    }

    @Test
    void p10_it_works_for_24_hours() {
        LinkSecret early = link();
        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(come(early).isRight()).isTrue();

        LinkSecret late = link();
        clock.pass(Duration.ofHours(24));
        assertThat(come(late)).isEqualTo(SPENT);
    }

    @Test
    void p10_only_who_runs_the_server_issues_it() {
        Person olga = scenario.joined("olga", Membership.ofOperator());

        assertThat(issue(mia.id(), scenario.by(olga))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(issue(mia.id(), scenario.by(mia))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(issue(new PersonId("per_nobody"), ROOT)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void s82_p10_whoever_has_a_second_factor_enters_the_code_all_the_same() {
        AuthenticatorApp app = scenario.turnOnSecondFactor(scenario.signedIn("mia"), clock.instant());
        clock.pass(Duration.ofSeconds(30));
        int before = scenario.trail().size();

        SignIn.Begun begun = right(come(link()));

        assertThat(begun.stage()).isEqualTo(SessionStage.AWAITING_CODE);
        assertThat(scenario.check(begun.token())).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(AuditEntry::action)
                .containsExactly("sign_in_link_issued");
        assertThat(access.sessions()
                        .enterCode()
                        .handle(new EnterCode.Command(begun.token(), app.codeAt(clock.instant()), HOME))
                        .isRight())
                .isTrue();
    }

    @Test
    void s73_the_former_session_of_the_browser_is_dead() {
        SessionToken former = scenario.signedIn("mia");

        SignIn.Begun begun = right(
                access.sessions().signInByLink().handle(new SignInByLink.Command(link(), Option.some(former), HOME)));

        assertThat(begun.token()).isNotEqualTo(former);
        assertThat(scenario.check(former)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    void it_tells_what_it_is_and_chooses_no_password() {
        Issued issued = right(issue(mia.id(), ROOT));

        LookAtLink.Look look = right(access.people().lookAtLink().handle(new LookAtLink.Query(issued.secret())));

        assertThat(look.link()).isEqualTo(issued.link());
        assertThat(look.link().purpose()).isEqualTo(new LinkPurpose.SignIn(mia.id()));
        assertThat(look.email()).isEqualTo(mia.email());
        assertThat(scenario.accept(issued.secret(), PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(come(issued.secret()).isRight()).isTrue();
    }

    @Test
    void links_for_something_else_sign_nobody_in_and_are_not_spent_by_it() {
        LinkSecret invitation =
                right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
        LinkSecret reset = scenario.resetLink(mia).secret();

        assertThat(come(invitation)).isEqualTo(SPENT);
        assertThat(come(reset)).isEqualTo(SPENT);
        assertThat(scenario.accept(invitation, PASSWORD).isRight()).isTrue();
        assertThat(scenario.accept(reset, PASSWORD).isRight()).isTrue();
    }

    @Test
    void a_new_link_that_opens_the_account_spends_the_one_before() {
        LinkSecret first = link();
        LinkSecret second = link();
        assertThat(come(first)).isEqualTo(SPENT);

        scenario.resetLink(mia);

        assertThat(come(second)).isEqualTo(SPENT);
    }

    @Test
    void p4_it_is_spent_once_the_account_is_more_than_it_was() {
        LinkSecret secret = link();

        right(scenario.accept(
                right(scenario.invite("mia", Membership.ofOperator(), ROOT)).secret(), PASSWORD));

        assertThat(come(secret)).isEqualTo(SPENT);
    }

    @Test
    void s79_of_who_was_removed_it_opens_nothing() {
        LinkSecret secret = link();

        right(access.people().remove().handle(new RemovePerson.Command(mia.id(), Option.some(shop), ROOT)));

        assertThat(come(secret)).isEqualTo(SPENT);
    }

    @Test
    void s91_issuing_it_and_signing_in_by_it_leave_one_entry_each() {
        int before = scenario.trail().size();

        come(link());

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly(
                        tuple("signed_in", "mia@example.com", "mia@example.com"),
                        tuple("sign_in_link_issued", "mia@example.com", "Ada"));
    }

    private LinkSecret link() {
        return right(issue(mia.id(), ROOT)).secret();
    }

    private Either<PeopleFailure, Issued> issue(PersonId person, Authority authority) {
        return access.people().issueSignInLink().handle(new IssueSignInLink.Command(person, authority));
    }

    private Either<SessionFailure, SignIn.Begun> come(LinkSecret secret) {
        return access.sessions().signInByLink().handle(new SignInByLink.Command(secret, Option.none(), HOME));
    }
}
