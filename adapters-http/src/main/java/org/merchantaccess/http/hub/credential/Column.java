package org.merchantaccess.http.hub.credential;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.merchantaccess.application.credential.ListAppCredentials.Listed;
import org.merchantaccess.domain.credential.CredentialStatus;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.http.hub.page.ListQuery;

/** Sortable column of the list of App IDs. */
public enum Column {
    NAME(
            "name",
            "App Name",
            Comparator.comparing(
                    indexed -> indexed.listed().credential().name().text().toLowerCase(Locale.ROOT))),
    /** Active before Not Active. */
    STATUS(
            "status",
            "Status",
            Comparator.comparing(indexed -> indexed.listed().credential().status() != CredentialStatus.ACTIVE)),
    CREATED("created", "Created", Comparator.comparingInt(Indexed::index)),
    /** Unused App IDs come first. */
    LAST_USED(
            "used",
            "Last used",
            Comparator.comparing(
                    indexed -> indexed.listed().lastUse().map(LastUse::at).getOrElse(Instant.MIN)));

    static final String PARAMETER = "sort";

    private static final String DESCENDING = "-";
    private static final Comparator<Indexed> NEWEST_FIRST =
            Comparator.comparingInt(Indexed::index).reversed();

    /** The active App ID first, then the newest. */
    private static final String DEFAULT = STATUS.key;

    private final String key;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // comparators without state
    private final Comparator<Indexed> order;

    Column(String key, String title, Comparator<Indexed> order) {
        this.key = key;
        this.title = title;
        this.order = order;
    }

    public String title() {
        return title;
    }

    /** Returns the ARIA sort direction of this column; none if the list is sorted by another column. */
    public Option<String> direction(ListQuery query) {
        String sort = query.isNarrowed(PARAMETER) ? query.text(PARAMETER) : DEFAULT;
        if (sort.equals(key)) {
            return Option.some("ascending");
        }
        return Option.when(sort.equals(DESCENDING + key), "descending");
    }

    /** Returns the link that sorts the list by this column, or reverses the order if it already is. */
    public String link(ListQuery query) {
        String next = direction(query)
                .map(direction -> direction.equals("ascending") ? DESCENDING + key : key)
                .getOrElse(sortsByTime() ? DESCENDING + key : key);
        return query.with(PARAMETER, next).link();
    }

    /** Columns with times start with the newest. */
    private boolean sortsByTime() {
        return this == CREATED || this == LAST_USED;
    }

    /** Returns the query without an unknown order. */
    static ListQuery withKnownSort(ListQuery query) {
        boolean isKnown =
                Stream.of(values()).anyMatch(column -> column.direction(query).isDefined());
        return isKnown ? query : query.ignoring(PARAMETER);
    }

    /** Returns the App IDs in the order of the query; equal ones with the newest first. */
    static List<Listed> sorted(List<Listed> inOrderOfCreation, ListQuery query) {
        return Vector.ofAll(inOrderOfCreation)
                .zipWithIndex(Indexed::new)
                .sorted(order(query).thenComparing(NEWEST_FIRST))
                .map(Indexed::listed)
                .asJava();
    }

    private static Comparator<Indexed> order(ListQuery query) {
        return Stream.of(values())
                .flatMap(column -> column.direction(query).toJavaStream().map(column::order))
                .findFirst()
                .orElse(STATUS.order);
    }

    private Comparator<Indexed> order(String direction) {
        return direction.equals("ascending") ? order : order.reversed();
    }

    /** An App ID with its zero-based index in the order of creation. */
    private record Indexed(Listed listed, int index) {}
}
