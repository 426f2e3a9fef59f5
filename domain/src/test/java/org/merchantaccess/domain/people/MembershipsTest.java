package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.merchant.MerchantId;

/** What a person is, and where. */
class MembershipsTest {

    private static final MerchantId SHOP = new MerchantId("m_shop");
    private static final MerchantId BAKERY = new MerchantId("m_bakery");

    @Test
    void who_joins_is_what_they_were_invited_to_be() {
        Person ada = joined(Membership.in(SHOP, Role.DEVELOPER));

        assertThat(ada.roleIn(SHOP)).isEqualTo(Option.some(Role.DEVELOPER));
        assertThat(ada.roleIn(BAKERY)).isEqualTo(Option.none());
        assertThat(ada.isOperator()).isFalse();
    }

    @Test
    void an_operator_belongs_to_no_merchant() {
        Person ada = joined(Membership.ofOperator());

        assertThat(ada.isOperator()).isTrue();
        assertThat(ada.roleIn(SHOP)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_read_by_its_word(Role role) {
        assertThat(Role.parse(role.word())).isEqualTo(Option.some(role));
        assertThat(Role.parse(role.word() + "s")).isEqualTo(Option.none());
    }

    private static Person joined(Membership first) {
        return Person.joined(
                new PersonId("ada"), EmailAddress.parse("ada@example.com").get(), first);
    }
}
