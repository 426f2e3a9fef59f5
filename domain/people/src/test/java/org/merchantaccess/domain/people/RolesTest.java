package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.people.People.BAKERY;
import static org.merchantaccess.domain.people.People.SHOP;
import static org.merchantaccess.domain.people.People.person;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.kernel.Environment;

class RolesTest {

    /** Permissions of manager, developer, read-only and operator, and whether production requires a fresh proof. */
    private static final Map<Permission, String> TABLE = Map.ofEntries(
            Map.entry(Permission.SEE_APP_IDS, "MDR- "),
            Map.entry(Permission.CHANGE_APP_IDS, "MD-- "),
            Map.entry(Permission.ACTIVATE_APP_IDS, "MD-- fresh"),
            Map.entry(Permission.DELETE_APP_IDS, "MD-- fresh"),
            Map.entry(Permission.CHANGE_APP_KEYS, "MD-- fresh"),
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
    @Tag("P2")
    void each_role_has_exactly_the_permissions_of_the_table(Permission permission) {
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
    @Tag("P2")
    void manager_has_every_permission_within_the_merchant(Permission permission) {
        assertThat(person("ada", Membership.in(SHOP, Role.MANAGER)).mayIn(SHOP, permission))
                .isEqualTo(permission.isMerchantScoped());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P2")
    void membership_grants_no_permission_elsewhere(Permission permission) {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER));

        assertThat(ada.mayIn(BAKERY, permission)).isFalse();
        assertThat(ada.may(permission)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P9")
    void test_environment_needs_no_fresh_proof(Permission permission) {
        assertThat(permission.needsFreshProof(Environment.TEST)).isFalse();
    }

    @Test
    @Tag("P2")
    void operator_manages_people_everywhere_but_no_merchant_keys() {
        Person olga = person("olga", Membership.ofOperator());

        assertThat(Arrays.stream(Permission.values()).filter(each -> olga.mayIn(SHOP, each)))
                .containsExactly(Permission.SEE_PEOPLE, Permission.CHANGE_PEOPLE);
        assertThat(olga.may(Permission.OPEN_MERCHANTS)).isTrue();
        assertThat(olga.may(Permission.SEE_PEOPLE)).isFalse();
    }

    @Test
    @Tag("P3")
    void manager_gives_roles_in_the_own_merchant_only() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER), Membership.in(BAKERY, Role.DEVELOPER));

        assertThat(ada.mayChange(Membership.in(SHOP, Role.MANAGER))).isTrue();
        assertThat(ada.mayChange(Membership.in(BAKERY, Role.READ_ONLY))).isFalse();
        assertThat(ada.mayChange(Membership.ofOperator())).isFalse();
    }

    @Test
    @Tag("P4")
    void account_recovery_needs_the_right_to_change_all_memberships() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER));
        Person ben = person("ben", Membership.in(SHOP, Role.DEVELOPER));

        assertThat(ada.mayRecoverAccountOf(ben)).isTrue();
        assertThat(ada.mayRecoverAccountOf(ben.with(Membership.in(BAKERY, Role.READ_ONLY))))
                .isFalse();
        assertThat(ada.mayRecoverAccountOf(ben.with(Membership.ofOperator()))).isFalse();
        assertThat(person("olga", Membership.ofOperator()).mayRecoverAccountOf(ben.with(Membership.ofOperator())))
                .isTrue();
    }

    @Test
    void person_has_at_most_one_role_in_a_merchant() {
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
    void removing_the_last_membership_removes_the_person() {
        Person ada = person("ada", Membership.in(SHOP, Role.MANAGER), Membership.ofOperator());

        Option<Person> left = ada.without(Membership.ofOperator());

        assertThat(left).isEqualTo(Option.some(person("ada", Membership.in(SHOP, Role.MANAGER))));
        assertThat(left.flatMap(person -> person.without(Membership.in(SHOP, Role.MANAGER))))
                .isEqualTo(Option.none());
    }
}
