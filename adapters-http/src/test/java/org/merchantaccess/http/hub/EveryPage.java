package org.merchantaccess.http.hub;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Instance;

/** All routes of the Hub, as they are wired: what is shown of each holds for one that is added tomorrow too. */
final class EveryPage {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    private EveryPage() {}

    /** Those that are only for who is signed in. */
    static List<Route> behindTheGate(Instance instance) {
        return instance.hub().routes().stream()
                .filter(route -> Stream.of("/assets/", "/sign-in", "/link/")
                        .noneMatch(open -> route.template().startsWith(open)))
                .toList();
    }

    /** Those of merchants. */
    static List<Route> ofMerchants(Instance instance) {
        return behindTheGate(instance).stream()
                .filter(route -> route.template().startsWith("/merchants/{merchant_id}/"))
                .toList();
    }

    /** Those of operators. */
    static List<Route> ofOperators(Instance instance) {
        return behindTheGate(instance).stream()
                .filter(route -> route.template().startsWith("/operator/"))
                .toList();
    }

    /** The path of a route with these names in the places of its parameters. A route with an unknown parameter fails the test. */
    static String path(Route route, Map<String, String> names) {
        Matcher parameters = PARAMETER.matcher(route.template());
        return parameters.replaceAll(parameter -> Matcher.quoteReplacement(name(parameter, names)));
    }

    private static String name(MatchResult parameter, Map<String, String> names) {
        String name = names.get(parameter.group(1));
        if (name == null) {
            throw new IllegalStateException("tell the tests of every page what a " + parameter.group(1) + " is");
        }
        return name;
    }
}
