package org.merchantaccess.bootstrap.measure.soak;

/** The resources that a leak would consume. */
enum Resource {
    HEAP("heap after a collection, MiB"),
    RESIDENT("resident, MiB"),
    THREADS("threads"),
    FILES("file descriptors"),
    LOG("write-ahead log, KiB"),
    DATABASE("database, KiB");

    private final String label;

    Resource(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
