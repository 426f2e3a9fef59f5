package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.hub.page.Assets;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Navigation;
import org.merchantaccess.http.hub.page.SignedIn;

/** Makes what stands around the pages of one Hub. */
public final class Frames {

    private static final String OPERATOR = "Operator";

    private final Environment environment;
    private final Assets assets;

    /** Those of one environment. */
    public Frames(Environment environment, Assets assets) {
        this.environment = environment;
        this.assets = assets;
    }

    /** Around a page of a merchant. */
    public Frame of(MerchantVisit at, MerchantSection section) {
        return frame(
                section.title(), at.visit(), Option.some(at.merchant().name().text()), navigation(at, section));
    }

    /** Around a page of operators. */
    public Frame of(Visit visit, OperatorSection section) {
        List<Navigation.Entry> entries = Stream.of(OperatorSection.values())
                .filter(each -> visit.visitor().person().may(each.needed()))
                .map(each -> new Navigation.Entry(each.title(), each.path(), each == section))
                .toList();
        Navigation navigation = new Navigation(List.of(new Navigation.Group(OPERATOR, entries)));
        return frame(section.title(), visit, Option.none(), navigation);
    }

    /** Around a page of one's own. */
    public Frame of(Visit visit, String title) {
        return frame(title, visit, Option.none(), Navigation.none());
    }

    /** Around a page for everybody. */
    public Frame ofGuest(String title) {
        return new Frame(environment, title, Option.none(), assets);
    }

    private Frame frame(String title, Visit visit, Option<String> place, Navigation navigation) {
        Visitor visitor = visit.visitor();
        SignedIn who = new SignedIn(
                visitor.person().email().text(),
                visitor.formToken(),
                place,
                visitor.person().memberships().size() > 1 || visitor.person().isOperator(),
                navigation);
        return new Frame(environment, title, Option.some(who), assets);
    }

    private static Navigation navigation(MerchantVisit at, MerchantSection current) {
        List<String> groups = Stream.of(MerchantSection.values())
                .map(MerchantSection::group)
                .distinct()
                .toList();
        return new Navigation(Stream.concat(
                        wayBack(at.visit()),
                        groups.stream().map(group -> new Navigation.Group(group, entries(at, group, current))))
                .filter(group -> !group.entries().isEmpty())
                .toList());
    }

    /** Operators come from their list of merchants. */
    private static Stream<Navigation.Group> wayBack(Visit visit) {
        return Stream.of(OperatorSection.MERCHANTS)
                .filter(each -> visit.visitor().person().may(each.needed()))
                .map(each -> new Navigation.Group(
                        OPERATOR, List.of(new Navigation.Entry(each.title(), each.path(), false))));
    }

    private static List<Navigation.Entry> entries(MerchantVisit at, String group, MerchantSection current) {
        return Stream.of(MerchantSection.values())
                .filter(each -> each.group().equals(group) && at.may(each.needed()))
                .map(each -> new Navigation.Entry(each.title(), at.path(each.path()), each == current))
                .toList();
    }
}
