package org.merchantaccess.browser.look;

import io.vavr.control.Option;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** The values of the parameters of path templates. */
record PathParameters(Map<String, String> byParameter) {

    private static final Actor SETUP = new Actor("command line", new ClientAddress(0, 1));
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    /** No session of anybody: a link to the action that ends a session only leads to the page of the account. */
    private static final String SESSION = "0123456789abcdef";

    /** Returns the values for the pages of a merchant. */
    static PathParameters of(ActiveMerchant busy, Person member, MerchantAccess access) {
        Membership developer = Membership.in(busy.merchant().id(), Role.DEVELOPER);
        return new PathParameters(Map.of(
                "merchant_id", busy.merchant().id().text(),
                "app_id", busy.next().text(),
                "key_number", "1",
                "entry_id", entry(busy, access),
                "person_id", member.id().text(),
                "session_id", SESSION,
                "link_id", busy.merchant().invite(developer).link().id().text(),
                "secret", busy.merchant().invite(developer).secret().text()));
    }

    /** Returns the values for the pages of operators. */
    static PathParameters ofOperators(ActiveMerchant busy, MerchantAccess access) {
        return new PathParameters(Map.of(
                "merchant_id",
                busy.merchant().id().text(),
                "person_id",
                busy.merchant().addUser(Membership.ofOperator()).id().text(),
                "link_id",
                busy.merchant().invite(Membership.ofOperator()).link().id().text(),
                "key_id",
                key(access),
                "session_id",
                SESSION,
                "client_id",
                resourceServer(access)));
    }

    /** Returns the path of a template. An unknown parameter fails the test. */
    String in(String template) {
        return PARAMETER.matcher(template).replaceAll(parameter -> Matcher.quoteReplacement(name(parameter)));
    }

    private String name(MatchResult parameter) {
        return Option.of(byParameter.get(parameter.group(1)))
                .getOrElseThrow(
                        () -> new IllegalStateException("no value for the path parameter " + parameter.group(1)));
    }

    private static String entry(ActiveMerchant busy, MerchantAccess access) {
        return access.allowlist()
                .list()
                .handle(ListAllowlist.Query.of(busy.merchant().id(), PageRequest.first()))
                .get()
                .page()
                .items()
                .get(0)
                .entry()
                .id()
                .text();
    }

    private static String resourceServer(MerchantAccess access) {
        return access.resourceServers()
                .add()
                .handle(AddResourceServer.Command.of("Orders API", SETUP))
                .get()
                .result()
                .server()
                .id();
    }

    private static String key(MerchantAccess access) {
        access.management().create().handle(CreateManagementKey.Command.of("till software", SETUP));
        return access.management()
                .list()
                .handle(ListManagementKeys.Query.of())
                .get()
                .get(0)
                .id();
    }
}
