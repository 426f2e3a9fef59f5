package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All routes of one listener. HEAD is answered wherever GET is.
 *
 * <p>A path is compared as it was sent, octet by octet: what would have to be decoded or normalised to
 * match does not match, so that no proxy in front can be of another opinion about where a request goes (S99).
 */
public final class RouteTable {

    /** What the table says of a method and a path. */
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
         * The path is there, but not for that method.
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

    private final List<Route> routes;
    private final Map<String, List<Route>> literal = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /** The table of those routes, in the order in which they are tried. */
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        for (Route route : routes) {
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
     * @param method as it was sent; HEAD finds the route of GET, whose endpoint then answers without a body
     * @param path as it was sent, without the query
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
        return candidates.isEmpty() ? new Resolution.NotFound() : wrongMethod(candidates);
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
