package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.people.People.BAKERY;
import static org.merchantaccess.domain.people.People.SHOP;
import static org.merchantaccess.domain.people.People.email;
import static org.merchantaccess.domain.people.People.person;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;

/** People are found as they were kept, by who they are and where they belong. */
public abstract class PeopleContract extends StoreContract {

    private static final PasswordHash HASH = PasswordHash.of("$argon2id$1");
    private static final Person ADA = person("ada", Membership.in(SHOP, Role.MANAGER), Membership.ofOperator());
    private static final Person BEN =
            person("ben", Membership.in(BAKERY, Role.READ_ONLY), Membership.in(SHOP, Role.DEVELOPER));

    @Override
    List<Class<?>> ports() {
        return List.of(People.class);
    }

    @Test
    void neither_an_id_nor_an_address_has_two_accounts() {
        add(ADA);
        add(BEN);
        Person bensTwin = Person.joined(new PersonId("per_twin"), email("BEN@example.com"), Membership.ofOperator());
        Person otherAda = Person.joined(ADA.id(), email("other@example.com"), Membership.ofOperator());

        areRefusedAsUnavailable(
                () -> List.of(people().operators(), people().of(SHOP)),
                () -> people().add(ADA, HASH),
                () -> people().add(bensTwin, HASH),
                () -> people().add(otherAda, HASH));
    }

    @Test
    void at_first_there_is_nobody() {
        assertThat(store.commit(() -> people().areNone())).isTrue();
        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.none());

        add(ADA);

        assertThat(store.commit(() -> people().areNone())).isFalse();
    }

    @Test
    void a_person_is_found_with_all_memberships_in_their_order() {
        add(ADA);
        add(BEN);

        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.some(ADA));
        assertThat(store.commit(() -> people().find(BEN.id()))).isEqualTo(Option.some(BEN));
    }

    @Test
    void a_person_is_found_by_any_spelling_of_the_address() {
        add(ADA);

        assertThat(store.commit(() -> people().find(email("ADA@Example.com")))).isEqualTo(Option.some(ADA));
        assertThat(store.commit(() -> people().find(email("ad@example.com")))).isEqualTo(Option.none());
    }

    @Test
    void the_people_of_a_merchant_are_those_who_belong_to_it_oldest_account_first() {
        add(BEN);
        add(ADA);

        assertThat(store.commit(() -> people().of(SHOP))).containsExactly(BEN, ADA);
        assertThat(store.commit(() -> people().of(BAKERY))).containsExactly(BEN);
        assertThat(store.commit(() -> people().operators())).containsExactly(ADA);
    }

    @Test
    void memberships_change_and_everything_else_stays() {
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
    void a_password_is_kept_until_the_next() {
        add(ADA);
        PasswordHash next = PasswordHash.of("$argon2id$2");

        store.write(() -> people().keepPassword(ADA.id(), next));

        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.some(next));
    }

    @Test
    void who_was_removed_is_gone_with_the_password_and_can_come_anew() {
        add(ADA);
        store.write(() -> people().remove(ADA.id()));

        assertThat(store.commit(() -> people().find(ADA.email()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().of(SHOP))).isEmpty();

        add(ADA);
        assertThat(store.commit(() -> people().find(ADA.id()))).isEqualTo(Option.some(ADA));
    }

    @Test
    void who_is_not_there_is_neither_changed_nor_removed() {
        add(BEN);

        store.write(() -> {
            people().save(ADA);
            people().keepPassword(ADA.id(), HASH);
            people().remove(ADA.id());
        });

        assertThat(store.commit(() -> people().find(ADA.id())))
                .as("nobody comes by a change")
                .isEqualTo(Option.none());
        assertThat(store.commit(() -> people().passwordOf(ADA.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> people().of(SHOP))).containsExactly(BEN);
    }

    @Test
    void a_change_does_not_make_an_account_younger() {
        add(BEN);
        add(ADA);

        store.write(() -> {
            people().save(BEN);
            people().keepPassword(BEN.id(), PasswordHash.of("$argon2id$2"));
        });

        assertThat(store.commit(() -> people().of(SHOP))).containsExactly(BEN, ADA);
    }

    @Test
    void what_is_rolled_back_leaves_who_was_there() {
        add(BEN);
        add(ADA);
        Person changed = BEN.with(Membership.in(SHOP, Role.READ_ONLY));

        leaveNoTraceWhenUndone(
                this::whoIsThere,
                () -> people().add(person("carl", Membership.in(SHOP, Role.MANAGER)), HASH),
                () -> people().save(changed),
                () -> people().keepPassword(BEN.id(), PasswordHash.of("$argon2id$2")),
                () -> people().remove(BEN.id()));
    }

    private List<Object> whoIsThere() {
        return List.of(
                people().of(SHOP),
                people().of(BAKERY),
                people().operators(),
                people().find(BEN.email()),
                people().find(ADA.id()),
                people().passwordOf(BEN.id()));
    }

    @Test
    void they_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> people().add(ADA, HASH),
                () -> people().find(ADA.id()),
                () -> people().find(ADA.email()),
                () -> people().of(SHOP),
                () -> people().operators(),
                () -> people().areNone(),
                () -> people().save(ADA),
                () -> people().passwordOf(ADA.id()),
                () -> people().keepPassword(ADA.id(), HASH),
                () -> people().remove(ADA.id()));
    }

    @Test
    void nobody_is_there_after_a_change_that_was_rolled_back() {
        undo(() -> people().add(ADA, HASH));

        assertThat(store.commit(() -> people().areNone())).isTrue();
    }

    private void add(Person person) {
        store.write(() -> people().add(person, HASH));
    }

    private People people() {
        return store.people().people();
    }
}
