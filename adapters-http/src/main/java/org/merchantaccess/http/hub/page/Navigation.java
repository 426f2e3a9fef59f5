package org.merchantaccess.http.hub.page;

import java.util.List;

/** Where one can go from a page. */
public record Navigation(List<Group> groups) {

    public Navigation {
        groups = List.copyOf(groups);
    }

    /** Nowhere. */
    public static Navigation none() {
        return new Navigation(List.of());
    }

    /** Entries that belong together. */
    public record Group(String title, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** One page. */
    public record Entry(String title, String path, boolean isCurrent) {}
}
