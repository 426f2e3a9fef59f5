package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.people.People.BAKERY;
import static org.merchantaccess.domain.people.People.SHOP;
import static org.merchantaccess.domain.people.People.email;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

/** Contract of {@link OneTimeLinks}: finds a link by its secret until it is used or revoked. */
public abstract class OneTimeLinksContract extends PeopleStoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    private final OneTimeLink toShop = link("lnk_1", invitation(Membership.in(SHOP, Role.READ_ONLY)), Option.some(ADA));
    private final OneTimeLink toBakery =
            link("lnk_2", invitation(Membership.in(BAKERY, Role.MANAGER)), Option.some(BEN));
    private final OneTimeLink toOperators = link("lnk_3", invitation(Membership.ofOperator()), Option.none());
    private final OneTimeLink reset = link("lnk_4", new LinkPurpose.PasswordReset(BEN), Option.some(ADA));

    private final OneTimeLink signIn = link("lnk_5", new LinkPurpose.SignIn(BEN), Option.none());

    @Override
    protected List<Class<?>> ports() {
        return List.of(OneTimeLinks.class);
    }

    @Test
    void rejects_a_duplicate_link_id_or_secret() {
        addAll();

        assertUnavailable(
                () -> List.of(links().find(secret('1')), links().find(secret('2')), links().find(secret('9'))),
                () -> links().add(secret('9'), toShop),
                () -> links().add(secret('1'), link("lnk_9", reset.purpose(), Option.none())));
    }

    @Test
    void finds_a_link_by_its_exact_secret_only() {
        addAll();

        assertThat(find('1')).isEqualTo(Option.some(toShop));
        assertThat(find('3')).isEqualTo(Option.some(toOperators));
        assertThat(find('4')).isEqualTo(Option.some(reset));
        assertThat(find('5')).isEqualTo(Option.some(signIn));
        assertThat(find('9')).isEqualTo(Option.none());
        assertThat(store.commit(
                        () -> links().find(LinkSecret.presented(secret('1').digest()))))
                .isEqualTo(Option.none());
        assertThat(store.commit(() -> links().find(new LinkId("lnk_2")))).isEqualTo(Option.some(toBakery));
        assertThat(store.commit(() -> links().find(new LinkId("lnk_9")))).isEqualTo(Option.none());
    }

    @Test
    void lists_invitations_by_merchant() {
        addAll();

        assertThat(store.commit(() -> links().invitationsTo(Option.some(SHOP)))).containsExactly(toShop);
        assertThat(store.commit(() -> links().invitationsTo(Option.some(BAKERY))))
                .containsExactly(toBakery);
        assertThat(store.commit(() -> links().invitationsTo(Option.none()))).containsExactly(toOperators);
    }

    @Test
    void does_not_find_a_removed_link() {
        addAll();
        store.write(() -> links().remove(new LinkId("lnk_1")));

        assertThat(find('1')).isEqualTo(Option.none());
        assertThat(find('2')).isEqualTo(Option.some(toBakery));
    }

    @Test
    void removes_all_links_to_an_account_or_issued_by_a_person() {
        addAll();
        store.write(() -> links().removeAllThatOpen(ADA));
        assertThat(find('4')).isEqualTo(Option.some(reset));
        assertThat(find('5')).isEqualTo(Option.some(signIn));

        store.write(() -> links().removeAllThatOpen(BEN));
        assertThat(find('4')).isEqualTo(Option.none());
        assertThat(find('5')).isEqualTo(Option.none());

        store.write(() -> links().removeAllIssuedBy(ADA));
        assertThat(find('1')).isEqualTo(Option.none());
        assertThat(find('2')).isEqualTo(Option.some(toBakery));
        assertThat(find('3')).isEqualTo(Option.some(toOperators));
    }

    @Test
    void removes_old_links() {
        addAll();
        clock.pass(Duration.ofHours(24));
        store.write(() -> links().forgetIssuedBefore(clock.instant().minus(OneTimeLink.LIFETIME)));
        assertThat(find('1')).as("issued exactly a lifetime ago").isEqualTo(Option.some(toShop));

        clock.pass(Duration.ofMillis(1));
        store.write(() -> links().forgetIssuedBefore(clock.instant().minus(OneTimeLink.LIFETIME)));
        assertThat(find('1')).isEqualTo(Option.none());
    }

    @Test
    void keeps_links_issued_exactly_at_the_limit() {
        OneTimeLink later = new OneTimeLink(
                new LinkId("lnk_6"), new LinkPurpose.SignIn(ADA), MovableClock.START.plusMillis(1), Option.none());
        addAll();
        store.write(() -> links().add(secret('6'), later));

        store.write(() -> links().forgetIssuedBefore(later.issuedAt()));

        assertThat(find('1')).as("issued a millisecond before").isEqualTo(Option.none());
        assertThat(find('6')).as("issued at the limit").isEqualTo(Option.some(later));
    }

    @Test
    void lists_invitations_oldest_first() {
        OneTimeLink before = link("lnk_7", invitation(Membership.in(SHOP, Role.MANAGER)), Option.none());
        store.write(() -> links().add(secret('7'), before));
        addAll();

        assertThat(store.commit(() -> links().invitationsTo(Option.some(SHOP)))).containsExactly(before, toShop);
    }

    @Test
    void removing_a_missing_entry_has_no_effect() {
        addAll();

        assertNoEffect(
                () -> links().remove(new LinkId("lnk_9")),
                () -> links().removeAllThatOpen(ADA),
                () -> links().removeAllIssuedBy(new PersonId("per_carl")));
    }

    private void assertNoEffect(Runnable... changes) {
        List<Object> before = store.commit(this::currentState);
        for (Runnable change : changes) {
            store.write(change);
            assertThat(store.commit(this::currentState)).isEqualTo(before);
        }
    }

    @Test
    void rollback_restores_the_previous_state() {
        addAll();
        OneTimeLink another = link("lnk_6", invitation(Membership.in(SHOP, Role.MANAGER)), Option.none());
        store.write(() -> links().add(secret('6'), another));

        assertRollbackRestores(
                this::currentState,
                () -> links().add(secret('7'), link("lnk_7", new LinkPurpose.SignIn(ADA), Option.none())),
                () -> links().remove(new LinkId("lnk_1")),
                () -> links().removeAllThatOpen(BEN),
                () -> links().removeAllIssuedBy(ADA),
                () -> links().forgetIssuedBefore(MovableClock.START.plusSeconds(1)));
    }

    private List<Object> currentState() {
        return List.of(
                "1234567".chars().mapToObj(c -> links().find(secret((char) c))).toList(),
                links().invitationsTo(Option.some(SHOP)),
                links().invitationsTo(Option.some(BAKERY)),
                links().invitationsTo(Option.none()));
    }

    @Test
    void rejects_access_outside_a_transaction() {
        assertRequiresTransaction(
                () -> links().add(secret('1'), toShop),
                () -> links().find(secret('1')),
                () -> links().find(new LinkId("lnk_1")),
                () -> links().invitationsTo(Option.none()),
                () -> links().remove(new LinkId("lnk_1")),
                () -> links().removeAllThatOpen(ADA),
                () -> links().removeAllIssuedBy(ADA),
                () -> links().forgetIssuedBefore(MovableClock.START));
    }

    private static LinkPurpose invitation(Membership membership) {
        return new LinkPurpose.Invitation(email("Carl@example.com"), membership);
    }

    private static OneTimeLink link(String id, LinkPurpose purpose, Option<PersonId> issuedBy) {
        return new OneTimeLink(new LinkId(id), purpose, MovableClock.START, issuedBy);
    }

    private void addAll() {
        store.write(() -> {
            links().add(secret('1'), toShop);
            links().add(secret('2'), toBakery);
            links().add(secret('3'), toOperators);
            links().add(secret('4'), reset);
            links().add(secret('5'), signIn);
        });
    }

    private static LinkSecret secret(char character) {
        return LinkSecret.made(String.valueOf(character).repeat(LinkSecret.CHARACTERS));
    }

    private Option<OneTimeLink> find(char secret) {
        return store.commit(() -> links().find(secret(secret)));
    }

    private OneTimeLinks links() {
        return people.links();
    }
}
