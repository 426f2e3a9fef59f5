package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;

class InvitationsTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario merchants = Scenario.on(access);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final Membership reader = Membership.in(shop, Role.READ_ONLY);
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void s66_at_most_500_people_and_open_invitations_belong_to_a_merchant() {
        store.write(() -> {
            for (int i = 2; i < Membership.MOST_AT_A_PLACE; i++) {
                Person person = Person.joined(
                        new PersonId("per_" + i),
                        EmailAddress.parse("p" + i + "@example.com").get(),
                        reader);
                store.people().people().add(person, PasswordHash.of("a hash"));
            }
        });
        right(scenario.invite("eve", reader, ROOT));
        Either<PeopleFailure, Issued> full = Either.left(new PeopleFailure.TooMany(Membership.MOST_AT_A_PLACE));

        assertThat(scenario.invite("fay", reader, ROOT)).isEqualTo(full);
        assertThat(scenario.invite("fay", reader, scenario.by(mia))).isEqualTo(full);
        assertThat(scenario.invite("eve", reader, ROOT).isRight())
                .as("replaces an open invitation")
                .isTrue();
        assertThat(scenario.invite("fay", Membership.in(bakery, Role.READ_ONLY), ROOT)
                        .isRight())
                .isTrue();
        assertThat(scenario.invite("fay", Membership.ofOperator(), ROOT).isRight())
                .isTrue();

        clock.pass(OneTimeLink.LIFETIME.plusMillis(1));
        assertThat(scenario.invite("fay", reader, ROOT).isRight())
                .as("expired invitations do not count")
                .isTrue();
    }

    @Test
    void an_invitation_is_there_by_its_id_until_it_is_used() {
        Issued issued = right(scenario.invite("eve", reader, scenario.by(mia)));
        assertThat(open(shop)).containsExactly(issued.link());
        assertThat(issued.link().issuedBy()).contains(mia.id());

        right(scenario.accept(issued.secret(), PASSWORD));

        assertThat(open(shop)).isEmpty();
    }

    @Test
    void who_is_invited_again_there_comes_by_the_second_invitation_alone() {
        Issued first = right(scenario.invite("eve", reader, scenario.by(mia)));
        Issued second = right(scenario.invite("EVE@example.com", reader, scenario.by(mia)));

        assertThat(scenario.accept(first.secret(), PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(right(scenario.accept(second.secret(), PASSWORD)).roleIn(shop))
                .contains(Role.READ_ONLY);
    }

    @Test
    void invitations_of_others_and_to_elsewhere_stay() {
        Issued bens = right(scenario.invite("ben", reader, scenario.by(mia)));
        Issued elsewhere = right(scenario.invite("eve", Membership.in(bakery, Role.MANAGER), ROOT));
        Issued here = right(scenario.invite("eve", reader, scenario.by(mia)));

        assertThat(open(shop)).containsExactly(bens.link(), here.link());
        assertThat(open(bakery)).containsExactly(elsewhere.link());
    }

    @Test
    void nobody_is_invited_to_a_merchant_that_is_not_there() {
        MerchantId nowhere = new MerchantId("mer_nowhere");

        assertThat(scenario.invite("eve", Membership.in(nowhere, Role.MANAGER), ROOT))
                .isEqualTo(Either.left(new PeopleFailure.UnknownMerchant(nowhere)));
    }

    @Test
    void who_belongs_there_is_not_invited_there_again() {
        assertThat(scenario.invite("mia", reader, ROOT))
                .isEqualTo(Either.left(new PeopleFailure.AlreadyThere(
                        EmailAddress.parse("mia@example.com").get())));
        assertThat(scenario.invite("mia", Membership.in(bakery, Role.MANAGER), ROOT)
                        .isRight())
                .isTrue();
    }

    @Test
    void p10_an_invitation_that_expired_is_not_listed_and_with_the_next_one_it_is_forgotten() {
        Issued issued = right(scenario.invite("eve", reader, scenario.by(mia)));
        clock.pass(OneTimeLink.LIFETIME);
        assertThat(open(shop)).isEmpty();
        assertThat(isKept(issued)).isTrue();

        clock.pass(Duration.ofMillis(1));
        right(scenario.invite("ben", reader, scenario.by(mia)));

        assertThat(isKept(issued)).isFalse();
    }

    @Test
    void an_invitation_that_is_taken_back_is_told_and_written_down() {
        Issued issued = right(scenario.invite("eve", reader, scenario.by(mia)));

        OneTimeLink revoked = right(access.people()
                .revokeInvitation()
                .handle(new RevokeInvitation.Command(issued.link().id(), scenario.by(mia))));

        assertThat(revoked).isEqualTo(issued.link());
        assertThat(open(shop)).isEmpty();
        assertThat(merchants.audit(shop).get(0))
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::detail)
                .containsExactly("invitation_revoked", "eve@example.com", "read_only");
    }

    @Test
    void a_link_that_resets_a_password_is_no_invitation_to_take_back() {
        Issued reset = scenario.resetLink(mia);

        assertThat(access.people()
                        .revokeInvitation()
                        .handle(new RevokeInvitation.Command(reset.link().id(), ROOT)))
                .isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    void s91_who_had_an_account_and_is_given_more_is_written_down_where_it_is_given() {
        Issued issued = right(scenario.invite("mia", Membership.in(bakery, Role.MANAGER), ROOT));

        right(scenario.accept(issued.secret(), PASSWORD));

        assertThat(merchants.audit(bakery))
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::detail)
                .startsWith(
                        tuple("person_joined", "mia@example.com", "manager"),
                        tuple("person_invited", "mia@example.com", "manager"));
    }

    private List<OneTimeLink> open(MerchantId merchant) {
        return right(access.people().list().handle(new ListPeople.Query(Option.some(merchant), ROOT)))
                .invitations();
    }

    private boolean isKept(Issued issued) {
        return store.commit(
                () -> store.people().links().find(issued.link().id()).isDefined());
    }
}
