package org.merchantaccess.application.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
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
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.domain.people.password.PasswordHash;

class InvitationsTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final PeoplePorts kept = InMemoryPeople.ports(ports);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(kept, Environment.TEST);
    private final Scenario merchants = Scenario.on(core);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final Membership reader = Membership.in(shop, Role.READ_ONLY);
    private final Person mia = scenario.joined("mia", Membership.in(shop, Role.MANAGER));

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    @Tag("S66")
    void merchant_has_at_most_500_members_and_open_invitations() {
        store.write(() -> {
            for (int i = 2; i < Membership.MAX_PER_SCOPE; i++) {
                Person person = Person.joined(
                        new PersonId("per_" + i),
                        EmailAddress.parse("p" + i + "@example.com").get(),
                        reader);
                kept.people().add(person, PasswordHash.of("a hash"));
            }
        });
        right(scenario.invite("eve", reader, ROOT));
        Either<PeopleFailure, IssuedLink> full = Either.left(new PeopleFailure.TooMany(Membership.MAX_PER_SCOPE));

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
    void invitation_is_listed_until_it_is_used() {
        IssuedLink issued = right(scenario.invite("eve", reader, scenario.by(mia)));
        assertThat(open(shop)).containsExactly(issued.link());
        assertThat(issued.link().issuedBy()).contains(mia.id());

        right(scenario.accept(issued.secret(), PASSWORD));

        assertThat(open(shop)).isEmpty();
    }

    @Test
    void second_invitation_replaces_the_first() {
        IssuedLink first = right(scenario.invite("eve", reader, scenario.by(mia)));
        IssuedLink second = right(scenario.invite("EVE@example.com", reader, scenario.by(mia)));

        assertThat(scenario.accept(first.secret(), PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(right(scenario.accept(second.secret(), PASSWORD)).roleIn(shop))
                .contains(Role.READ_ONLY);
    }

    @Test
    void keeps_invitations_of_other_people_and_merchants() {
        IssuedLink bens = right(scenario.invite("ben", reader, scenario.by(mia)));
        IssuedLink elsewhere = right(scenario.invite("eve", Membership.in(bakery, Role.MANAGER), ROOT));
        IssuedLink here = right(scenario.invite("eve", reader, scenario.by(mia)));

        assertThat(open(shop)).containsExactly(bens.link(), here.link());
        assertThat(open(bakery)).containsExactly(elsewhere.link());
    }

    @Test
    void rejects_an_unknown_merchant() {
        MerchantId nowhere = new MerchantId("mer_nowhere");

        assertThat(scenario.invite("eve", Membership.in(nowhere, Role.MANAGER), ROOT))
                .isEqualTo(Either.left(new PeopleFailure.UnknownMerchant(nowhere)));
    }

    @Test
    void rejects_an_existing_member() {
        assertThat(scenario.invite("mia", reader, ROOT))
                .isEqualTo(Either.left(new PeopleFailure.AlreadyMember(
                        EmailAddress.parse("mia@example.com").get())));
        assertThat(scenario.invite("mia", Membership.in(bakery, Role.MANAGER), ROOT)
                        .isRight())
                .isTrue();
    }

    @Test
    @Tag("P10")
    void expired_invitation_is_not_listed_and_is_removed_with_the_next_one() {
        IssuedLink issued = right(scenario.invite("eve", reader, scenario.by(mia)));
        clock.pass(OneTimeLink.LIFETIME);
        assertThat(open(shop)).isEmpty();
        assertThat(isStored(issued)).isTrue();

        clock.pass(Duration.ofMillis(1));
        right(scenario.invite("ben", reader, scenario.by(mia)));

        assertThat(isStored(issued)).isFalse();
    }

    @Test
    void returns_and_audits_a_revoked_invitation() {
        IssuedLink issued = right(scenario.invite("eve", reader, scenario.by(mia)));

        OneTimeLink revoked = right(access.members()
                .revokeInvitation()
                .handle(RevokeInvitation.Command.of(issued.link().id(), scenario.by(mia))));

        assertThat(revoked).isEqualTo(issued.link());
        assertThat(open(shop)).isEmpty();
        assertThat(merchants.audit(shop).get(0))
                .extracting(entry -> entry.action().text(), AuditEntry::subject, AuditEntry::detail)
                .containsExactly("invitation_revoked", "eve@example.com", "read_only");
    }

    @Test
    void rejects_revocation_of_a_reset_link() {
        IssuedLink reset = scenario.resetLink(mia);

        assertThat(access.members()
                        .revokeInvitation()
                        .handle(RevokeInvitation.Command.of(reset.link().id(), ROOT)))
                .isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    @Tag("S91")
    void audits_a_new_membership_in_the_trail_of_its_merchant() {
        IssuedLink issued = right(scenario.invite("mia", Membership.in(bakery, Role.MANAGER), ROOT));

        right(scenario.accept(issued.secret(), PASSWORD));

        assertThat(merchants.audit(bakery))
                .extracting(entry -> entry.action().text(), AuditEntry::subject, AuditEntry::detail)
                .startsWith(
                        tuple("person_joined", "mia@example.com", "manager"),
                        tuple("person_invited", "mia@example.com", "manager"));
    }

    private List<OneTimeLink> open(MerchantId merchant) {
        return right(access.members().list().handle(ListPeople.Query.of(Option.some(merchant), ROOT)))
                .invitations();
    }

    private boolean isStored(IssuedLink issued) {
        return store.commit(() -> kept.links().find(issued.link().id()).isDefined());
    }
}
