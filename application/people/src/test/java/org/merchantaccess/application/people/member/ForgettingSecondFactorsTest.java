package org.merchantaccess.application.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.authorization.Authority;
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
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

/** Removal of the second factor after the loss of the device. */
class ForgettingSecondFactorsTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST);
    private final Scenario merchants = Scenario.on(core);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));
    private final Person dan = scenario.joined("dan", Membership.in(shop, Role.DEVELOPER));
    private final SessionToken before = scenario.signedIn("dan");

    ForgettingSecondFactorsTest() {
        scenario.turnOnSecondFactor(before, clock.instant());
    }

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    @Tag("S82")
    void password_alone_signs_in_again() {
        assertThat(stage()).isEqualTo(SessionStage.AWAITING_CODE);

        assertThat(forget(dan.id(), scenario.by(mia))).isEqualTo(Either.right(dan));

        assertThat(stage()).isEqualTo(SessionStage.SIGNED_IN);
    }

    @Test
    @Tag("S79")
    void ends_the_sessions_of_the_person() {
        right(forget(dan.id(), scenario.by(mia)));

        assertThat(scenario.check(before).isLeft()).isTrue();
    }

    @Test
    @Tag("S91")
    void audits_the_person_and_the_initiator() {
        right(forget(dan.id(), scenario.by(mia)));

        assertThat(scenario.trail().get(0))
                .extracting(
                        entry -> entry.action().text(),
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly("second_factor_forgotten", "dan@example.com", "mia@example.com");
    }

    @Test
    @Tag("P4")
    void needs_the_right_to_change_all_memberships_of_another_person() {
        assertThat(forget(mia.id(), PeopleScenario.by(before))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(forget(dan.id(), PeopleScenario.by(before))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(forget(new PersonId("per_unknown"), scenario.by(mia)))
                .isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
        assertThat(stage()).isEqualTo(SessionStage.AWAITING_CODE);
    }

    @Test
    void list_shows_which_members_have_a_second_factor() {
        assertThat(right(access.members().list().handle(ListPeople.Query.of(Option.some(shop), ROOT)))
                        .members())
                .extracting(ListPeople.Member::hasSecondFactor)
                .containsExactly(false, true);
    }

    private SessionStage stage() {
        return right(scenario.signIn("dan", PASSWORD, HOME)).stage();
    }

    private Either<PeopleFailure, Person> forget(PersonId person, Authority authority) {
        return access.members().forgetSecondFactor().handle(ForgetSecondFactor.Command.of(person, authority));
    }
}
