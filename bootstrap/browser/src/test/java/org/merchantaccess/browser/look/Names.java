package org.merchantaccess.browser.look;

import io.vavr.control.Option;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** What stands in the places of the parameters of paths. */
record Names(Map<String, String> byParameter) {

    private static final Actor NOBODY = new Actor("command line", new ClientAddress(0, 1));
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    /** The names of everything a merchant has. */
    static Names of(ShopInUse busy, Person somebody, MerchantAccess access) {
        Membership developer = Membership.in(busy.shop().id(), Role.DEVELOPER);
        return new Names(Map.of(
                "merchant_id", busy.shop().id().text(),
                "app_id", busy.next().text(),
                "entry_id", entry(busy, access),
                "person_id", somebody.id().text(),
                "link_id", busy.shop().invites(developer).link().id().text(),
                "secret", busy.shop().invites(developer).secret().text()));
    }

    /** The names of everything operators see to. */
    static Names ofOperators(ShopInUse busy, MerchantAccess access) {
        return new Names(Map.of(
                "merchant_id",
                busy.shop().id().text(),
                "person_id",
                busy.shop().employs(Membership.ofOperator()).id().text(),
                "link_id",
                busy.shop().invites(Membership.ofOperator()).link().id().text(),
                "key_id",
                key(access)));
    }

    /** The path of that template. One with a parameter nobody has told us of fails the test. */
    String in(String template) {
        return PARAMETER.matcher(template).replaceAll(parameter -> Matcher.quoteReplacement(name(parameter)));
    }

    private String name(MatchResult parameter) {
        return Option.of(byParameter.get(parameter.group(1)))
                .getOrElseThrow(() -> new IllegalStateException("tell this test what a " + parameter.group(1) + " is"));
    }

    private static String entry(ShopInUse busy, MerchantAccess access) {
        return access.allowlist()
                .list()
                .handle(new ListAllowlist.Query(busy.shop().id(), PageRequest.first()))
                .get()
                .page()
                .items()
                .get(0)
                .entry()
                .id()
                .text();
    }

    private static String key(MerchantAccess access) {
        access.management().create().handle(new CreateManagementKey.Command("till software", Option.none(), NOBODY));
        return access.management()
                .list()
                .handle(new ListManagementKeys.Query())
                .get()
                .get(0)
                .id();
    }
}
