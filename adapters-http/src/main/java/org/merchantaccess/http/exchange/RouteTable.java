package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The routes of one listener. Each GET route also handles HEAD.
 *
 * <p>Paths are compared as sent, octet by octet. A path that matches only after decoding or normalization does not match, so that no proxy
 * in front can interpret the destination of a request differently (S99).
 */
public final class RouteTable {

    /** Result of the lookup of a method and a path. */
    public sealed interface Resolution {

        record Found(Route route, Map<String, String> pathParameters) implements Resolution {

            public Found {
                requireNonNull(route, "route");
                requireNonNull(pathParameters, "pathParameters");
            }

            public Endpoint endpoint() {
                return route.endpoint();
            }
        }

        /**
         * The path exists, but not for this method.
         *
         * @param allowed the methods of the path, for the {@code Allow} header
         */
        record WrongMethod(List<String> allowed) implements Resolution {

            public WrongMethod {
                requireNonNull(allowed, "allowed");
            }
        }

        record NotFound() implements Resolution {}
    }

    /** Template of the route for all paths without another route. */
    public static final String ANY_OTHER_PATH = "/**";

    private final List<Route> routes;
    private final Option<Route> anyOther;
    private final Map<String, List<Route>> literal = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /** Creates a table of these routes, in the order of matching. */
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.anyOther = Option.ofOptional(routes.stream()
                .filter(route -> route.template().equals(ANY_OTHER_PATH))
                .findFirst());
        for (Route route : routes) {
            if (anyOther.contains(route)) {
                continue;
            }
            if (route.template().indexOf('{') < 0) {
                literal.computeIfAbsent(route.template(), template -> new ArrayList<>())
                        .add(route);
            } else {
                patterns.add(new Pattern(route, List.of(route.template().split("/", -1))));
            }
        }
    }

    public List<Route> routes() {
        return routes;
    }

    /**
     * Finds the route of a request.
     *
     * @param method the method as sent; HEAD finds the route of GET, whose endpoint then responds without a body
     * @param path the path as sent, without the query
     */
    public Resolution resolve(String method, String path) {
        List<Route> candidates = literal.getOrDefault(path, List.of());
        for (Route route : candidates) {
            if (route.methods().contains(method)) {
                return new Resolution.Found(route.by(method), Map.of());
            }
        }
        return candidates.isEmpty() ? resolvePattern(method, path) : wrongMethod(candidates);
    }

    private Resolution resolvePattern(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        List<Route> candidates = new ArrayList<>();
        for (Pattern pattern : patterns) {
            if (pattern.matches(segments)) {
                if (pattern.route().methods().contains(method)) {
                    return new Resolution.Found(pattern.route().by(method), pattern.parameters(segments));
                }
                candidates.add(pattern.route());
            }
        }
        return candidates.isEmpty() ? anyOther(method) : wrongMethod(candidates);
    }

    private Resolution anyOther(String method) {
        return anyOther.filter(route -> route.methods().contains(method))
                .<Resolution>map(route -> new Resolution.Found(route.by(method), Map.of()))
                .getOrElse(Resolution.NotFound::new);
    }

    private static Resolution wrongMethod(List<Route> candidates) {
        TreeSet<String> allowed = new TreeSet<>();
        candidates.forEach(route -> allowed.addAll(route.methods()));
        return new Resolution.WrongMethod(List.copyOf(allowed));
    }

    private record Pattern(Route route, List<String> template) {

        boolean matches(List<String> segments) {
            if (segments.size() != template.size()) {
                return false;
            }
            for (int i = 0; i < template.size(); i++) {
                String wanted = template.get(i);
                String sent = segments.get(i);
                if (isParameter(wanted) ? sent.isEmpty() : !wanted.equals(sent)) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> parameters(List<String> segments) {
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < template.size(); i++) {
                if (isParameter(template.get(i))) {
                    parameters.put(template.get(i).substring(1, template.get(i).length() - 1), segments.get(i));
                }
            }
            return Map.copyOf(parameters);
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }
}
