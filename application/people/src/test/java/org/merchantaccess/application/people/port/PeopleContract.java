package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.people.People.BAKERY;
import static org.merchantaccess.domain.people.People.SHOP;
import static org.merchantaccess.domain.people.People.email;
import static org.merchantaccess.domain.people.People.person;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.password.PasswordHash;

/** Contract of {@link People}: finds people by ID, e-mail address and membership. */
public abstract class PeopleContract extends PeopleStoreContract {

    private static final PasswordHash HASH = PasswordHash.of("$argon2id$1");
    private static final Person ADA = person("ada", Membership.in(SHOP, Role.MANAGER), Membership.ofOperator());
    private static final Person BEN =
            person("ben", Membership.in(BAKERY, Role.READ_ONLY), Membership.in(SHOP, Role.DEVELOPER));

    @Override
    protected List<Class<?>> ports() {
        return List.of(People.class);
    }

    @Test
    void rejects_a_duplicate_person_id_or_email_address() {
        add(ADA);
        add(BEN);
        Person bensTwin = Person.joined(new PersonId("per_twin"), email("BEN@example.com"), Membership.ofOperator());
        Person otherAda = Person.joined(ADA.id(), email("other@example.com"), Membership.ofOperator());

        assertUnavailable(
                () -> List.of(people().operators(), people().of(SHOP)),
                () -> people().add(ADA, HASH),
                () -> people().add(bensTwin, HASH),
                () -> people().add(otherAda, HASH));
    }

    @Test
    void new_store_has_no_people() {
        assertThat(store.commit(() -> people().isEmpty())).isTrue();
        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.none());

        add(ADA);

        assertThat(store.commit(() -> people().isEmpty())).isFalse();
    }

    @Test
    void finds_a_person_with_all_memberships_in_order() {
        add(ADA);
        add(BEN);

        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.some(ADA));
        assertThat(store.commit(() -> people().find(BEN.id()))).isEqualTo(Option.some(BEN));
    }

    @Test
    void finds_a_person_for_a_change() {
        add(ADA);
        add(BEN);

        assertThat(store.commit(() -> people().findForChange(BEN.id()))).isEqualTo(Option.some(BEN));
        assertThat(store.commit(() -> people().findForChange(new PersonId("per_unknown"))))
                .isEqualTo(Option.none());
    }

    @Test
    void finds_a_person_by_email_address_in_any_case() {
        add(ADA);

        assertThat(store.commit(() -> people().find(email("ADA@Example.com")))).isEqualTo(Option.some(ADA));
        assertThat(store.commit(() -> people().find(email("ad@example.com")))).isEqualTo(Option.none());
    }

    @Test
    void lists_the_members_of_a_merchant_oldest_account_first() {
        add(BEN);
        add(ADA);

        assertThat(store.commit(() -> people().of(SHOP))).containsExactly(BEN, ADA);
        assertThat(store.commit(() -> people().of(BAKERY))).containsExactly(BEN);
        assertThat(store.commit(() -> people().operators())).containsExactly(ADA);
    }

    @Test
    void saves_memberships_and_keeps_everything_else() {
        add(ADA);
        add(BEN);
        Person changed = BEN.with(Membership.in(SHOP, Role.READ_ONLY))
                .without(Membership.in(BAKERY, Role.READ_ONLY))
                .getOrElseThrow(AssertionError::new);

        store.write(() -> people().save(changed));

        assertThat(store.commit(() -> people().find(BEN.id()))).isEqualTo(Option.some(changed));
        assertThat(store.commit(() -> people().of(BAKERY))).isEmpty();
        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.some(ADA));
        assertThat(store.commit(() -> people().passwordOf(BEN.id()))).isEqualTo(Option.some(HASH));
    }

    @Test
    void replaces_the_password_hash() {
        add(ADA);
        PasswordHash next = PasswordHash.of("$argon2id$2");

        store.write(() -> people().keepPassword(ADA.id(), next));

        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.some(next));
    }

    @Test
    void removed_person_can_be_added_again() {
        add(ADA);
        store.write(() -> people().remove(ADA.id()));

        assertThat(store.commit(() -> people().find(ADA.email()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().of(SHOP))).isEmpty();

        add(ADA);
        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.some(ADA));
    }

    @Test
    void changing_or_removing_an_unknown_person_has_no_effect() {
        add(BEN);

        store.write(() -> {
            people().save(ADA);
            people().keepPassword(ADA.id(), HASH);
            people().remove(ADA.id());
        });

        assertThat(store.commit(() -> people().find(ADA.id())))
                .as("a change does not create an account")
                .isEqualTo(Option.none());
        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().of(SHOP))).containsExactly(BEN);
    }

    @Test
    void changes_keep_the_order_of_accounts() {
        add(BEN);
        add(ADA);

        store.write(() -> {
            people().save(BEN);
            people().keepPassword(BEN.id(), PasswordHash.of("$argon2id$2"));
        });

        assertThat(store.commit(() -> people().of(SHOP))).containsExactly(BEN, ADA);
    }

    @Test
    void rollback_restores_the_previous_people() {
        add(BEN);
        add(ADA);
        Person changed = BEN.with(Membership.in(SHOP, Role.READ_ONLY));

        assertRollbackRestores(
                this::currentState,
                () -> people().add(person("carl", Membership.in(SHOP, Role.MANAGER)), HASH),
                () -> people().save(changed),
                () -> people().keepPassword(BEN.id(), PasswordHash.of("$argon2id$2")),
                () -> people().remove(BEN.id()));
    }

    private List<Object> currentState() {
        return List.of(
                people().of(SHOP),
                people().of(BAKERY),
                people().operators(),
                people().find(BEN.email()),
                people().find(ADA.id()),
                people().passwordOf(BEN.id()));
    }

    @Test
    void rejects_access_outside_a_transaction() {
        assertRequiresTransaction(
                () -> people().add(ADA, HASH),
                () -> people().find(ADA.id()),
                () -> people().find(ADA.email()),
                () -> people().of(SHOP),
                () -> people().operators(),
                () -> people().isEmpty(),
                () -> people().save(ADA),
                () -> people().passwordOf(ADA.id()),
                () -> people().keepPassword(ADA.id(), HASH),
                () -> people().remove(ADA.id()));
    }

    @Test
    void rolled_back_account_does_not_exist() {
        undo(() -> people().add(ADA, HASH));

        assertThat(store.commit(() -> people().isEmpty())).isTrue();
    }

    private void add(Person person) {
        store.write(() -> people().add(person, HASH));
    }

    private People people() {
        return people.people();
    }
}
