package org.merchantaccess.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plan of a hexagonal house: every package name the rules know stands here and nowhere else.
 *
 * <p>A name that ends in {@code ..} means the package and all below it.
 *
 * @param root the package that holds the house
 */
public record House(String root) {

    /** The concepts of the domain, each with those it may know. */
    private static final Map<String, Set<String>> CONCEPTS = Map.of(
            "kernel", Set.of(),
            "credential", Set.of("kernel"),
            "allowlist", Set.of("kernel"),
            "management", Set.of("kernel"),
            "merchant", Set.of("kernel", "credential", "allowlist"),
            "people", Set.of("kernel", "merchant"),
            "token", Set.of("kernel", "credential", "allowlist", "merchant"));

    private static final List<String> USE_CASES = List.of(
            "merchant",
            "credential",
            "allowlist",
            "token",
            "audit",
            "refusal",
            "management",
            "upkeep",
            "people",
            "session");

    public static House at(String root) {
        return new House(root);
    }

    String domain() {
        return all("domain");
    }

    String application() {
        return all("application");
    }

    String http() {
        return all("http");
    }

    String persistence() {
        return all("persistence");
    }

    /** The one room that speaks JDBC. */
    String sql() {
        return all("persistence.sql");
    }

    /** The pages of the Hub. */
    String hub() {
        return all("http.hub");
    }

    /** What decides who gets to which page. */
    String gate() {
        return all("http.hub.kernel");
    }

    /** The one room that makes pages of templates. */
    String pages() {
        return all("http.hub.page");
    }

    /** What puts an endpoint where it can be reached. */
    String route() {
        return root + ".http.exchange.Route";
    }

    String bootstrap() {
        return all("bootstrap");
    }

    String[] core() {
        return new String[] {domain(), application()};
    }

    String[] adapters() {
        return new String[] {http(), persistence()};
    }

    /** The pattern whose one group is the name of a concept. */
    String conceptPattern() {
        return root + ".domain.(*)..";
    }

    /** The pattern whose groups are a layer and a room in it. */
    String roomPattern() {
        return root + ".(*).(*)..";
    }

    boolean mayKnow(String concept, String other) {
        return CONCEPTS.getOrDefault(concept, Set.of()).contains(other);
    }

    String[] concepts() {
        return CONCEPTS.keySet().stream()
                .map(concept -> all("domain." + concept))
                .sorted()
                .toArray(String[]::new);
    }

    String[] useCases() {
        return USE_CASES.stream().map(room -> all("application." + room)).toArray(String[]::new);
    }

    /** The one package of the application that is not a room but its door. */
    String entrance() {
        return root + ".application";
    }

    String ports() {
        return all("application.port");
    }

    /** The few shapes every use case uses. */
    String shapes() {
        return all("application.kernel");
    }

    /** Where everything public is promised to who comes from outside. */
    String[] roomsOnShow() {
        return Stream.concat(Stream.of(useCases()), Stream.of(ports(), shapes()))
                .toArray(String[]::new);
    }

    String directory() {
        return all("application.directory");
    }

    String change() {
        return all("application.change");
    }

    /** What use cases of people and of sessions have in common. */
    String account() {
        return all("application.account");
    }

    String report() {
        return all("application.report");
    }

    String limit() {
        return all("application.limit");
    }

    String memory() {
        return all("application.memory");
    }

    /** Where domain and application live, room by room. */
    String[] roomsOfTheCore() {
        return Stream.of(
                        Stream.of(concepts()),
                        Stream.of(roomsOnShow()),
                        Stream.of(entrance(), directory(), change(), limit(), report(), account(), memory()))
                .flatMap(rooms -> rooms)
                .toArray(String[]::new);
    }

    /** Every package a rule speaks of. */
    Stream<String> rooms() {
        return Stream.concat(
                Stream.of(roomsOfTheCore()),
                Stream.of(http(), hub(), gate(), pages(), persistence(), sql(), bootstrap()));
    }

    /** The annotation that marks a secret. */
    String secretMark() {
        return root + ".domain.kernel.Secret";
    }

    /** The only class on show at the {@link #entrance() entrance}. */
    String host() {
        return entrance() + ".MerchantAccess";
    }

    private String all(String name) {
        return root + "." + name + "..";
    }
}
