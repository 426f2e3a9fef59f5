package org.merchantaccess.domain.people;

import java.util.List;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PresentedPassword;

/** Fixtures: merchants, people and passwords. */
public final class People {

    public static final MerchantId SHOP = new MerchantId("mer_shop");
    public static final MerchantId BAKERY = new MerchantId("mer_bakery");

    private People() {}

    public static EmailAddress email(String text) {
        return EmailAddress.parse(text).getOrElseThrow(() -> new AssertionError(text));
    }

    /** Returns a person with this name and these memberships. */
    public static Person person(String name, Membership... memberships) {
        return Person.restored(new PersonId("per_" + name), email(name + "@example.com"), List.of(memberships));
    }

    public static Password password(String text) {
        return Password.chosen(PresentedPassword.of(text), email("other@example.com"))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }
}
