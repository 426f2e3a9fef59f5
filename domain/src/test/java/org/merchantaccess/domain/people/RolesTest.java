package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.people.People.BAKERY;
import static org.merchantaccess.domain.people.People.SHOP;
import static org.merchantaccess.domain.people.People.person;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.kernel.Environment;

class RolesTest {

    /** Manager, developer, read-only, operator; and whether a fresh proof is needed in production. */
    private static final Map<Permission, String> TABLE = Map.ofEntries(
            Map.entry(Permission.SEE_APP_IDS, "MDR- "),
            Map.entry(Permission.CHANGE_APP_IDS, "MD-- "),
            Map.entry(Permission.ACTIVATE_APP_IDS, "MD-- fresh"),
            Map.entry(Permission.DELETE_APP_IDS, "MD-- fresh"),
            Map.entry(Permission.REVEAL_APP_KEYS, "MD-- fresh"),
            Map.entry(Permission.SEE_ALLOWLIST, "MDR- "),
            Map.entry(Permission.CHANGE_ALLOWLIST, "MD-- fresh"),
            Map.entry(Permission.READ_REFUSALS, "MDR- "),
            Map.entry(Permission.READ_AUDIT, "MDR- "),
            Map.entry(Permission.SEE_PEOPLE, "M--O "),
            Map.entry(Permission.CHANGE_PEOPLE, "M--O fresh"),
            Map.entry(Permission.LIST_MERCHANTS, "---O "),
            Map.entry(Permission.OPEN_MERCHANTS, "---O fresh"),
            Map.entry(Permission.SUSPEND_MERCHANTS, "---O fresh"),
            Map.entry(Permission.CHANGE_OPERATORS, "---O fresh"),
            Map.entry(Permission.CHANGE_MANAGEMENT_KEYS, "---O fresh"),
            Map.entry(Permission.READ_STRAY_REFUSALS, "---O "));

    @ParameterizedTest
    @EnumSource
    void p2_each_role_may_do_what_the_table_says_and_no_more(Permission permission) {
        String row = mark(Role.MANAGER, permission, "M")
                + mark(Role.DEVELOPER, permission, "D")
                + mark(Role.READ_ONLY, permission, "R")
                + mark(Role.OPERATOR, permission, "O")
                + (permission.needsFreshProof(Environment.PRODUCTION) ? " fresh" : " ");

        assertThat(row).isEqualTo(TABLE.get(permission));
    }

    private static String mark(Role role, Permission permission, String letter) {
        return role.allows(permission) ? letter : "-";
    }

    @ParameterizedTest
    @EnumSource
    void p2_a_manager_may_do_everything_within_a_merchant(Permission permission) {
        assertThat(person("ada", Membership.in(SHOP, Role.MANAGER)).mayIn(SHOP, permission))
                .isEqualTo(permission.isWithinAMerchant());
    }

    @ParameterizedTest
    @EnumSource
    void p2_what_is_allowed_in_one_merchant_is_not_in_another_nor_for_the_instance(Permission permission) {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER));

        assertThat(ada.mayIn(BAKERY, permission)).isFalse();
        assertThat(ada.may(permission)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void p9_no_fresh_proof_is_asked_for_in_test(Permission permission) {
        assertThat(permission.needsFreshProof(Environment.TEST)).isFalse();
    }

    @Test
    void p2_an_operator_sees_to_people_everywhere_and_to_keys_of_merchants_nowhere() {
        Person olga = person("olga", Membership.ofOperator());

        assertThat(Arrays.stream(Permission.values()).filter(each -> olga.mayIn(SHOP, each)))
                .containsExactly(Permission.SEE_PEOPLE, Permission.CHANGE_PEOPLE);
        assertThat(olga.may(Permission.OPEN_MERCHANTS)).isTrue();
        assertThat(olga.may(Permission.SEE_PEOPLE)).isFalse();
    }

    @Test
    void p3_a_manager_gives_roles_in_the_own_merchant_only_and_makes_no_operator() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER), Membership.in(BAKERY, Role.DEVELOPER));

        assertThat(ada.mayChange(Membership.in(SHOP, Role.MANAGER))).isTrue();
        assertThat(ada.mayChange(Membership.in(BAKERY, Role.READ_ONLY))).isFalse();
        assertThat(ada.mayChange(Membership.ofOperator())).isFalse();
    }

    @Test
    void p4_nobody_opens_the_account_of_who_belongs_to_places_out_of_their_reach() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER));
        Person ben = person("ben", Membership.in(SHOP, Role.DEVELOPER));

        assertThat(ada.mayRestore(ben)).isTrue();
        assertThat(ada.mayRestore(ben.with(Membership.in(BAKERY, Role.READ_ONLY))))
                .isFalse();
        assertThat(ada.mayRestore(ben.with(Membership.ofOperator()))).isFalse();
        assertThat(person("olga", Membership.ofOperator()).mayRestore(ben.with(Membership.ofOperator())))
                .isTrue();
    }

    @Test
    void a_person_has_one_role_in_one_place() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER));

        assertThat(ada.with(Membership.in(SHOP, Role.DEVELOPER)).memberships())
                .containsExactly(Membership.in(SHOP, Role.DEVELOPER));
        assertThatThrownBy(() -> person("ada", Membership.in(SHOP, Role.MANAGER), Membership.in(SHOP, Role.DEVELOPER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Membership.in(SHOP, Role.OPERATOR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Membership(Option.none(), Role.MANAGER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_person_ends_with_the_last_membership() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER), Membership.ofOperator());

        Option<Person> left = ada.without(Membership.ofOperator());

        assertThat(left).isEqualTo(Option.some(person("ada", Membership.in(SHOP, Role.MANAGER))));
        assertThat(left.flatMap(person -> person.without(Membership.in(SHOP, Role.MANAGER))))
                .isEqualTo(Option.none());
    }
}
