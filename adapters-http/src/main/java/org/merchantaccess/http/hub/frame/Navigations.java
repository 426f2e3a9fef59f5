package org.merchantaccess.http.hub.frame;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.hub.page.Navigation;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Creates the menus of the Hub. A menu contains only pages that the user may open. */
final class Navigations {

    private static final String OPERATOR = "Operator";
    private static final Navigation.Group CHOICE =
            new Navigation.Group("Merchants", List.of(new Navigation.Entry("Choose a merchant", "/places", false)));

    private Navigations() {}

    /** Returns the menu of a page of a merchant. For operators it begins with their list of merchants. */
    static Navigation of(MerchantHubRequest request, MerchantSection current) {
        Person person = request.hubRequest().visitor().person();
        Stream<Navigation.Group> back = Stream.of(new Navigation.Group(
                OPERATOR,
                Stream.of(OperatorSection.MERCHANTS)
                        .filter(each -> person.may(each.needed()))
                        .map(each -> new Navigation.Entry(each.title(), each.path(), false))
                        .toList()));
        return shown(Stream.concat(back, merchantGroups(person, request.id(), Option.some(current))));
    }

    /** Returns the menu of an operator page. */
    static Navigation of(HubRequest request, OperatorSection current) {
        return shown(Stream.of(operatorGroup(request.visitor().person(), Option.some(current))));
    }

    /**
     * Returns the menu of a page outside all sections.
     *
     * @param of the merchant of the menu, if any
     */
    static Navigation of(HubRequest request, Option<MerchantId> of) {
        Person person = request.visitor().person();
        Stream<Navigation.Group> merchant = of.map(id -> merchantGroups(person, id, Option.none()))
                .getOrElse(() -> person.isOperator() ? Stream.empty() : Stream.of(CHOICE));
        return shown(Stream.concat(Stream.of(operatorGroup(person, Option.none())), merchant));
    }

    /**
     * Returns the merchant named by the path, or the user's only merchant. S56: a merchant the user is no member of is never shown, even if
     * the path names it.
     */
    static Option<MerchantId> merchantOf(HubRequest request) {
        List<MerchantId> own = request.visitor().person().memberships().stream()
                .flatMap(each -> each.merchant().toJavaStream())
                .toList();
        return request.pathParameter("merchant_id", MerchantId::parse)
                .toOption()
                .filter(own::contains)
                .orElse(() -> Option.when(own.size() == 1, () -> own.get(0)));
    }

    private static Navigation.Group operatorGroup(Person person, Option<OperatorSection> current) {
        return new Navigation.Group(
                OPERATOR,
                Stream.of(OperatorSection.values())
                        .filter(each -> person.may(each.needed()))
                        .map(each -> new Navigation.Entry(each.title(), each.path(), current.contains(each)))
                        .toList());
    }

    private static Stream<Navigation.Group> merchantGroups(
            Person person, MerchantId merchant, Option<MerchantSection> current) {
        return Stream.of(MerchantSection.values())
                .map(MerchantSection::group)
                .distinct()
                .map(group -> new Navigation.Group(
                        group,
                        Stream.of(MerchantSection.values())
                                .filter(each -> each.group().equals(group) && person.mayIn(merchant, each.needed()))
                                .map(each -> new Navigation.Entry(
                                        each.title(),
                                        MerchantHubRequest.path(merchant, each.path()),
                                        current.contains(each)))
                                .toList()));
    }

    private static Navigation shown(Stream<Navigation.Group> groups) {
        return new Navigation(groups.filter(group -> !group.entries().isEmpty()).toList());
    }
}
