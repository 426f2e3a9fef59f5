package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.merchant.MerchantId;

class MembershipsTest {

    private static final MerchantId SHOP = new MerchantId("m_shop");
    private static final MerchantId BAKERY = new MerchantId("m_bakery");

    @Test
    void new_person_has_the_invited_membership() {
        Person ada = joined(Membership.in(SHOP, Role.DEVELOPER));

        assertThat(ada.roleIn(SHOP)).isEqualTo(Option.some(Role.DEVELOPER));
        assertThat(ada.roleIn(BAKERY)).isEqualTo(Option.none());
        assertThat(ada.isOperator()).isFalse();
    }

    @Test
    void operator_is_not_a_member_of_a_merchant() {
        Person ada = joined(Membership.ofOperator());

        assertThat(ada.isOperator()).isTrue();
        assertThat(ada.roleIn(SHOP)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void parses_a_role_by_its_name(Role role) {
        assertThat(Role.parse(role.word())).isEqualTo(Option.some(role));
        assertThat(Role.parse(role.word() + "s")).isEqualTo(Option.none());
    }

    private static Person joined(Membership first) {
        return Person.joined(
                new PersonId("ada"), EmailAddress.parse("ada@example.com").get(), first);
    }
}
