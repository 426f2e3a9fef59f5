package org.merchantaccess.persistence.sqlite;

import org.merchantaccess.persistence.sql.Schema;

/** The tables of the core, for tests of other packages. */
public final class CoreTables {

    private CoreTables() {}

    /** Returns the scripts of the core alone. */
    public static Schema schema() {
        return SqliteSchema.core();
    }
}
