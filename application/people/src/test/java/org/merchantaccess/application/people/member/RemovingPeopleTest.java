package org.merchantaccess.application.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.account.BeginSecondFactor;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.session.SessionToken;

class RemovingPeopleTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final Store store = Store.of(ports);
    private final PeoplePorts kept = InMemoryPeople.ports(ports);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(kept, Environment.TEST);
    private final Scenario merchants = Scenario.on(core);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    void returns_the_removed_person() {
        assertThat(remove(mia, shop)).isEqualTo(Either.right(mia));
        assertThat(remove(mia, shop)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void person_with_another_membership_keeps_the_account() {
        right(scenario.accept(
                right(scenario.invite("mia", Membership.in(bakery, Role.MANAGER), ROOT))
                        .secret(),
                PASSWORD));
        SessionToken session = scenario.signedIn("mia");

        right(remove(mia, shop));

        assertThat(scenario.check(session).isLeft()).isTrue();
        Person rest = right(scenario.check(scenario.signedIn("mia"))).person();
        assertThat(rest.roleIn(shop)).isEmpty();
        assertThat(rest.roleIn(bakery)).contains(Role.MANAGER);
    }

    /** A new account may get the same e-mail address, or even the same ID. */
    @Test
    void removing_the_last_membership_deletes_all_data_of_the_account() {
        SessionToken session = scenario.signedIn("mia");
        right(access.account().beginSecondFactor().handle(BeginSecondFactor.Command.of(session, HOME)));
        IssuedLink reset = scenario.resetLink(mia);
        assertThat(isStored(people -> people.attempts().isKnown(mia.id(), HOME.toString())))
                .isTrue();

        right(remove(mia, shop));

        PersonId removed = mia.id();
        assertThat(isStored(people -> people.attempts().isKnown(removed, HOME.toString())))
                .isFalse();
        assertThat(isStored(people -> people.secondFactors().of(removed).isDefined()))
                .isFalse();
        assertThat(isStored(people -> people.links().find(reset.link().id()).isDefined()))
                .isFalse();
        assertThat(isStored(people -> !people.sessions().of(removed).isEmpty())).isFalse();
        assertThat(isStored(people -> people.people().find(removed).isDefined()))
                .isFalse();
    }

    @Test
    @Tag("S91")
    void audits_the_former_role() {
        right(remove(mia, shop));

        assertThat(merchants.audit(shop).get(0))
                .extracting(
                        entry -> entry.action().text(),
                        AuditEntry::subject,
                        AuditEntry::detail,
                        entry -> entry.actor().name())
                .containsExactly("person_removed", "mia@example.com", "manager", "olga@example.com");
    }

    private Either<PeopleFailure, Person> remove(Person person, MerchantId from) {
        return access.members()
                .remove()
                .handle(RemovePerson.Command.of(person.id(), Option.some(from), scenario.by(olga)));
    }

    private boolean isStored(Predicate<PeoplePorts> question) {
        return store.commit(() -> question.test(kept));
    }
}
