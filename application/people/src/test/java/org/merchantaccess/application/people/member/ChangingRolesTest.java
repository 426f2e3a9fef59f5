package org.merchantaccess.application.people.member;

import static org.assertj.core.api.Assertions.assertThat;
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

class ChangingRolesTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST);
    private final Scenario merchants = Scenario.on(core);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));
    private final Person max = scenario.joined("max", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    @Tag("S91")
    void returns_the_changed_person_and_audits_the_new_role() {
        Person changed = right(becomes(max, Role.DEVELOPER));

        assertThat(changed).isEqualTo(max.with(Membership.in(shop, Role.DEVELOPER)));
        assertThat(merchants.audit(shop).get(0))
                .extracting(
                        entry -> entry.action().text(),
                        AuditEntry::subject,
                        AuditEntry::detail,
                        entry -> entry.actor().name())
                .containsExactly("role_changed", "max@example.com", "developer", "mia@example.com");
    }

    @Test
    void role_change_spends_invitations_issued_by_the_person() {
        LinkSecret friend = right(scenario.invite("friend", Membership.in(shop, Role.MANAGER), scenario.by(max)))
                .secret();

        right(becomes(max, Role.DEVELOPER));

        assertThat(scenario.accept(friend, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    void giving_the_same_role_changes_nothing() {
        LinkSecret friend = right(scenario.invite("friend", Membership.in(shop, Role.MANAGER), scenario.by(max)))
                .secret();
        int entries = merchants.audit(shop).size();

        assertThat(becomes(max, Role.MANAGER)).isEqualTo(Either.right(max));

        assertThat(merchants.audit(shop)).hasSize(entries);
        assertThat(scenario.accept(friend, PASSWORD).isRight()).isTrue();
    }

    @Test
    void rejects_an_unknown_person() {
        right(access.members().remove().handle(RemovePerson.Command.of(max.id(), Option.some(shop), ROOT)));

        assertThat(becomes(max, Role.DEVELOPER)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    private Either<PeopleFailure, Person> becomes(Person person, Role role) {
        return access.members().changeRole().handle(ChangeRole.Command.of(shop, person.id(), role, scenario.by(mia)));
    }
}
