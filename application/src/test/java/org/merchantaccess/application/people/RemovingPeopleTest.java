package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.session.BeginSecondFactor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SessionToken;

class RemovingPeopleTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final Store store = Store.of(ports);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario merchants = Scenario.on(access);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void who_removes_somebody_is_told_who_they_were() {
        assertThat(remove(mia, shop)).isEqualTo(Either.right(mia));
        assertThat(remove(mia, shop)).isEqualTo(Either.left(new PeopleFailure.UnknownPerson()));
    }

    @Test
    void who_belongs_elsewhere_too_keeps_the_account_and_nothing_there() {
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

    /** Accounts may be made again for the same address, and ids may one day be drawn by somebody else. */
    @Test
    void with_the_last_membership_nothing_of_the_account_is_left() {
        SessionToken session = scenario.signedIn("mia");
        right(access.sessions().beginSecondFactor().handle(new BeginSecondFactor.Command(session, HOME)));
        Issued reset = scenario.resetLink(mia);
        assertThat(isKept(people -> people.attempts().isKnown(mia.id(), HOME.toString())))
                .isTrue();

        right(remove(mia, shop));

        PersonId gone = mia.id();
        assertThat(isKept(people -> people.attempts().isKnown(gone, HOME.toString())))
                .isFalse();
        assertThat(isKept(people -> people.secondFactors().of(gone).isDefined()))
                .isFalse();
        assertThat(isKept(people -> people.links().find(reset.link().id()).isDefined()))
                .isFalse();
        assertThat(isKept(people -> !people.sessions().of(gone).isEmpty())).isFalse();
        assertThat(isKept(people -> people.people().find(gone).isDefined())).isFalse();
    }

    @Test
    void s91_what_somebody_was_there_is_written_down_with_their_removal() {
        right(remove(mia, shop));

        assertThat(merchants.audit(shop).get(0))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        AuditEntry::detail,
                        entry -> entry.actor().name())
                .containsExactly("person_removed", "mia@example.com", "manager", "olga@example.com");
    }

    private Either<PeopleFailure, Person> remove(Person person, MerchantId from) {
        return access.people()
                .remove()
                .handle(new RemovePerson.Command(person.id(), Option.some(from), scenario.by(olga)));
    }

    private boolean isKept(Predicate<PeoplePorts> question) {
        return store.commit(() -> question.test(store.people()));
    }
}
