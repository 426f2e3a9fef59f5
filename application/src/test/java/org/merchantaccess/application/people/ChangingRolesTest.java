package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

class ChangingRolesTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario merchants = Scenario.on(access);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));
    private final Person max = scenario.joined("max", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void s91_the_person_is_told_as_they_are_now_and_what_they_are_is_written_down() {
        Person changed = right(becomes(max, Role.DEVELOPER));

        assertThat(changed).isEqualTo(max.with(Membership.in(shop, Role.DEVELOPER)));
        assertThat(merchants.audit(shop).get(0))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        AuditEntry::detail,
                        entry -> entry.actor().name())
                .containsExactly("role_changed", "max@example.com", "developer", "mia@example.com");
    }

    @Test
    void whom_a_former_manager_had_invited_comes_no_more() {
        LinkSecret friend = right(scenario.invite("friend", Membership.in(shop, Role.MANAGER), scenario.by(max)))
                .secret();

        right(becomes(max, Role.DEVELOPER));

        assertThat(scenario.accept(friend, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    void who_has_the_role_already_is_left_as_they_are() {
        LinkSecret friend = right(scenario.invite("friend", Membership.in(shop, Role.MANAGER), scenario.by(max)))
                .secret();
        int entries = merchants.audit(shop).size();

        assertThat(becomes(max, Role.MANAGER)).isEqualTo(Either.right(max));

        assertThat(merchants.audit(shop)).hasSize(entries);
        assertThat(scenario.accept(friend, PASSWORD).isRight()).isTrue();
    }

    @Test
    void nobody_unknown_is_given_a_role() {
        right(access.people().remove().handle(new RemovePerson.Command(max.id(), Option.some(shop), ROOT)));

        assertThat(becomes(max, Role.DEVELOPER)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    private Either<PeopleFailure, Person> becomes(Person person, Role role) {
        return access.people().changeRole().handle(new ChangeRole.Command(shop, person.id(), role, scenario.by(mia)));
    }
}
