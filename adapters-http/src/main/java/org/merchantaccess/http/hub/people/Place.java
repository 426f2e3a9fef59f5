package org.merchantaccess.http.hub.people;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Frame;

/**
 * Whose people a page is about: those of a merchant, or the operators.
 *
 * @param merchant none for the operators
 * @param name of the merchant, or what else people are invited to
 * @param path of the page
 */
record Place(Visit visit, Option<MerchantId> merchant, String name, String path, Frame frame) {

    static Place of(MerchantVisit at, Frames frames) {
        return new Place(
                at.visit(),
                Option.some(at.id()),
                at.merchant().name().text(),
                at.path(MerchantSection.PEOPLE.path()),
                frames.of(at, MerchantSection.PEOPLE));
    }

    static Place ofOperators(Visit visit, Frames frames) {
        OperatorSection section = OperatorSection.OPERATORS;
        return new Place(visit, Option.none(), "the operators", section.path(), frames.of(visit, section));
    }

    boolean isOfOperators() {
        return merchant.isEmpty();
    }

    Person self() {
        return visit.visitor().person();
    }

    Authority authority() {
        return visit.visitor().authority();
    }

    /** What one can be there. */
    List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> role.isOfAMerchant() == merchant.isDefined())
                .toList();
    }

    /** The role somebody chose; none where it is not to be had there. */
    Option<Role> role(String word) {
        return Role.parse(word).filter(roles()::contains);
    }

    Membership membership(Role role) {
        return new Membership(merchant, role);
    }

    /** P3. */
    boolean mayChange(Role role) {
        return self().mayChange(membership(role));
    }
}
