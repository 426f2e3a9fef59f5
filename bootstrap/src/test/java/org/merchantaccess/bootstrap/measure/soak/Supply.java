package org.merchantaccess.bootstrap.measure.soak;

/** What a server might need ever more of. */
enum Supply {
    HEAP("heap after a collection, MiB"),
    RESIDENT("resident, MiB"),
    THREADS("threads"),
    FILES("file descriptors"),
    LOG("write-ahead log, KiB"),
    DATABASE("database, KiB");

    private final String words;

    Supply(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
