package org.merchantaccess.persistence.key.file;

import io.vavr.control.Option;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.Sql;

/** The version of the sealing keys that a store uses, which its check value names. Every method needs a transaction of the store. */
final class VersionInUse {

    private final KeyFile keys;
    private final Sql sql;

    VersionInUse(KeyFile keys, Sql sql) {
        this.keys = keys;
        this.sql = sql;
    }

    /** Seals with the version from now on. Returns its number if the keys lack it. */
    Option<Integer> missing() {
        return missing(sql.one("SELECT key_check FROM store_state WHERE id = 1", row -> row.text("key_check")));
    }

    /**
     * Seals with the version from now on, and keeps the store from using another one until the transaction ends. Otherwise a process that
     * was paused could seal with a former version after a rotation has ended.
     *
     * @throws PortUnavailable if the keys lack the version
     */
    void hold() {
        missing(sql.one("SELECT key_check FROM store_state WHERE id = 1 {for share}", row -> row.text("key_check")))
                .forEach(version -> {
                    throw new PortUnavailable("the key file lacks version " + version + ", which the store uses");
                });
    }

    private Option<Integer> missing(Option<String> storedCheck) {
        String keyCheck = storedCheck.getOrElseThrow(() -> new IllegalStateException("the store has no state"));
        return Option.when(!keys.adopt(keyCheck), () -> keys.versionOf(keyCheck));
    }
}
