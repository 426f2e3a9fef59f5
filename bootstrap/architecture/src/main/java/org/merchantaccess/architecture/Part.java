package org.merchantaccess.architecture;

import java.util.List;

/** What a plan can name, and what it is called where the plan does not. */
enum Part {
    ADAPTERS("adapters"),
    BOOTSTRAP("bootstrap"),
    USE_CASES,
    USE_CASE_METHOD("handle"),
    DOOR,
    PORTS("port"),
    SHAPES,
    INNER_ROOMS,
    MEMORY,
    AGGREGATES,
    SECRET_MARK,
    PORT_EXCEPTION,
    LIBRARIES,
    USED_UNSEEN;

    private final String usual;

    Part() {
        this("");
    }

    Part(String usual) {
        this.usual = usual;
    }

    List<String> usual() {
        return usual.isEmpty() ? List.of() : List.of(usual);
    }
}
