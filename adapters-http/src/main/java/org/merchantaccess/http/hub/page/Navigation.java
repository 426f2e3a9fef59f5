package org.merchantaccess.http.hub.page;

import java.util.List;

/** Menu of a page. */
public record Navigation(List<Group> groups) {

    public Navigation {
        groups = List.copyOf(groups);
    }

    /** Returns an empty menu. */
    public static Navigation none() {
        return new Navigation(List.of());
    }

    /** Menu entries under one heading. */
    public record Group(String title, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** One menu entry. */
    public record Entry(String title, String path, boolean isCurrent) {}
}
