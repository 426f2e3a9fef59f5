package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.persistence.sql.Row;

/** Maps a membership to two columns. */
final class MembershipRow {

    /** The place of operators; no merchant has this ID. */
    static final String INSTANCE = "";

    private MembershipRow() {}

    static String place(Option<MerchantId> merchant) {
        return merchant.map(MerchantId::text).getOrElse(INSTANCE);
    }

    static Membership read(Row row) {
        Role role = Role.valueOf(row.text("role"));
        String place = row.text("place");
        return place.equals(INSTANCE) ? Membership.ofOperator() : Membership.in(new MerchantId(place), role);
    }
}
