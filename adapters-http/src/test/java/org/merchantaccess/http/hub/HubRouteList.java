package org.merchantaccess.http.hub;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.fixture.Instance;

/** All wired routes of the Hub, so that tests of every page cover new routes as well. */
final class HubRouteList {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    private HubRouteList() {}

    /** Returns the routes that require a session. */
    static List<Route> requiringSession(Instance instance) {
        return instance.hub().routes().stream()
                .filter(route -> Stream.of("/assets/", "/sign-in", "/link/", RouteTable.ANY_OTHER_PATH)
                        .noneMatch(open -> route.template().startsWith(open)))
                .toList();
    }

    /** Returns the routes of merchant pages. */
    static List<Route> ofMerchants(Instance instance) {
        return requiringSession(instance).stream()
                .filter(route -> route.template().startsWith("/merchants/{merchant_id}/"))
                .toList();
    }

    /** Returns the routes of operator pages. */
    static List<Route> ofOperators(Instance instance) {
        return requiringSession(instance).stream()
                .filter(route -> route.template().startsWith("/operator/"))
                .toList();
    }

    /** Returns the path of a route with these path parameters. An unknown parameter fails the test. */
    static String path(Route route, Map<String, String> values) {
        Matcher parameters = PARAMETER.matcher(route.template());
        return parameters.replaceAll(parameter -> Matcher.quoteReplacement(name(parameter, values)));
    }

    private static String name(MatchResult parameter, Map<String, String> values) {
        String name = values.get(parameter.group(1));
        if (name == null) {
            throw new IllegalStateException("no value for the path parameter " + parameter.group(1));
        }
        return name;
    }
}
