package org.merchantaccess.http.hub.credential;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.merchantaccess.application.credential.ListAppCredentials.Listed;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.CredentialStatus;
import org.merchantaccess.http.hub.page.ListQuery;

/** What the list of App IDs can be sorted by. */
public enum Column {
    NAME(
            "name",
            "App Name",
            Comparator.comparing(listed -> listed.credential().name().text().toLowerCase(Locale.ROOT))),
    STATUS(
            "status",
            "Status",
            Comparator.comparing(listed -> listed.credential().status() != CredentialStatus.ACTIVE)),
    CREATED(
            "created",
            "Created",
            Comparator.<Listed, Instant>comparing(listed -> listed.credential().createdAt())
                    .reversed()),
    LAST_USED(
            "used",
            "Last used",
            Comparator.<Listed, Instant>comparing(
                            listed -> listed.lastUse().map(Usage.LastUse::at).getOrElse(Instant.MIN))
                    .reversed());

    static final String PARAMETER = "sort";

    private static final String REVERSED = "-";

    private final String word;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // comparators without state
    private final Comparator<Listed> order;

    Column(String word, String title, Comparator<Listed> order) {
        this.word = word;
        this.title = title;
        this.order = order;
    }

    public String title() {
        return title;
    }

    /** How the list is sorted by it now, as ARIA names it. */
    public String direction(ListQuery query) {
        if (query.text(PARAMETER).equals(word)) {
            return "ascending";
        }
        return query.text(PARAMETER).equals(REVERSED + word) ? "descending" : "none";
    }

    /** The link that sorts the list by it, or turns the order round where it is sorted by it already. */
    public String link(ListQuery query) {
        String next = direction(query).equals("ascending") ? REVERSED + word : word;
        return query.with(PARAMETER, next).link();
    }

    /** The order a query asks for; by default the active App ID first, then the newest. */
    static Comparator<Listed> order(ListQuery query) {
        return Stream.of(values())
                .filter(column -> !column.direction(query).equals("none"))
                .map(column -> column.direction(query).equals("ascending") ? column.order : column.order.reversed())
                .findFirst()
                .orElse(STATUS.order.thenComparing(CREATED.order));
    }
}
