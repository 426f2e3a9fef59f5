package org.merchantaccess.http.hub.people.list;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/**
 * The scope of a people page: the members of a merchant, or the operators.
 *
 * @param merchant the merchant; none for the operators
 * @param name the name of the merchant, or "the operators"
 * @param path the path of the page
 */
public record PeopleScope(HubRequest request, Option<MerchantId> merchant, String name, String path, Frame frame) {

    public static PeopleScope of(MerchantHubRequest request, Frames frames) {
        return new PeopleScope(
                request.hubRequest(),
                Option.some(request.id()),
                request.merchant().name().text(),
                request.path(MerchantSection.PEOPLE.path()),
                frames.of(request, MerchantSection.PEOPLE));
    }

    public static PeopleScope ofOperators(HubRequest request, Frames frames) {
        OperatorSection section = OperatorSection.OPERATORS;
        return new PeopleScope(request, Option.none(), "the operators", section.path(), frames.of(request, section));
    }

    public boolean isOfOperators() {
        return merchant.isEmpty();
    }

    public Person user() {
        return request.visitor().person();
    }

    public Authority authority() {
        return request.visitor().authority();
    }

    /** Returns the roles that exist in the scope. */
    public List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> role.isMerchantRole() == merchant.isDefined())
                .toList();
    }

    /** Parses a submitted role; none if it does not exist in the scope. */
    public Option<Role> role(String text) {
        return Role.parse(text).filter(roles()::contains);
    }

    public Membership membership(Role role) {
        return new Membership(merchant, role);
    }

    /** Returns true if the user may give and withdraw that role (P3). */
    boolean mayChange(Role role) {
        return user().mayChange(membership(role));
    }
}
