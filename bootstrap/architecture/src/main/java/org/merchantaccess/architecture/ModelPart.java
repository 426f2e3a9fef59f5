package org.merchantaccess.architecture;

import java.util.List;

/** A part of the model that a project can name, with its default name, if any. */
enum ModelPart {
    DOMAIN("domain"),
    APPLICATION("application"),
    ADAPTERS("adapters.*"),
    BOOTSTRAP("bootstrap"),
    COMMON,
    USE_CASES,
    USE_CASE_METHOD("handle"),
    HANDLERS,
    HANDLER_SUFFIX("Handler"),
    FACADE,
    PORTS("port"),
    SHARED_TYPES,
    INTERNAL_PACKAGES,
    IN_MEMORY_PACKAGES,
    AGGREGATES,
    SECRET_ANNOTATION,
    PORT_EXCEPTION,
    LIBRARIES,
    EXTERNALLY_USED;

    /** A use case method with any name. */
    static final String ANY = "*";

    private final String defaultName;

    ModelPart() {
        this("");
    }

    ModelPart(String defaultName) {
        this.defaultName = defaultName;
    }

    List<String> defaults() {
        return defaultName.isEmpty() ? List.of() : List.of(defaultName);
    }
}
