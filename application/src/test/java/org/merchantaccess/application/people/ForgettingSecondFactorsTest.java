package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

/** For somebody whose phone is lost. */
class ForgettingSecondFactorsTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario merchants = Scenario.on(access);
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
    }

    @Test
    void s82_from_then_on_the_password_is_enough_again() {
        assertThat(stage()).isEqualTo(SessionStage.AWAITING_CODE);

        assertThat(forget(dan.id(), scenario.by(mia))).isEqualTo(Either.right(dan));

        assertThat(stage()).isEqualTo(SessionStage.SIGNED_IN);
    }

    @Test
    void s79_whoever_holds_the_phone_is_out() {
        right(forget(dan.id(), scenario.by(mia)));

        assertThat(scenario.check(before).isLeft()).isTrue();
    }

    @Test
    void s91_it_is_written_down_with_whose_it_was_and_who_did_it() {
        right(forget(dan.id(), scenario.by(mia)));

        assertThat(scenario.trail().get(0))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly("second_factor_forgotten", "dan@example.com", "mia@example.com");
    }

    @Test
    void p4_only_who_could_have_given_all_they_are_does_it_and_nobody_for_themselves() {
        assertThat(forget(mia.id(), PeopleScenario.by(before))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(forget(dan.id(), PeopleScenario.by(before))).isEqualTo(Either.left(new PeopleFailure.NotAllowed()));
        assertThat(forget(new PersonId("per_nobody"), scenario.by(mia)))
                .isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
        assertThat(stage()).isEqualTo(SessionStage.AWAITING_CODE);
    }

    @Test
    void who_looks_at_the_list_sees_who_has_one() {
        assertThat(right(access.people().list().handle(new ListPeople.Query(Option.some(shop), ROOT)))
                        .members())
                .extracting(ListPeople.Member::hasSecondFactor)
                .containsExactly(false, true);
    }

    private SessionStage stage() {
        return right(scenario.signIn("dan", PASSWORD, HOME)).stage();
    }

    private Either<PeopleFailure, Person> forget(PersonId person, Authority authority) {
        return access.people().forgetSecondFactor().handle(new ForgetSecondFactor.Command(person, authority));
    }
}
