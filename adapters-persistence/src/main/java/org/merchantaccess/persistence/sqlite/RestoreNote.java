package org.merchantaccess.persistence.sqlite;

import java.util.stream.Collectors;
import org.merchantaccess.persistence.sql.MigrationScript;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Notes for extensions that this program does not have that a restore was accepted; the next program that has them catches up. The note is
 * a mark on their scripts in the table {@code schema_version}.
 */
final class RestoreNote {

    private static final String MARK = " (restored)";

    private final Sql sql;
    private final String known;

    RestoreNote(Sql sql, Schema schema) {
        this.sql = sql;
        this.known = schema.scripts().stream()
                .map(MigrationScript::version)
                .map(String::valueOf)
                .collect(Collectors.joining(",", ",", ","));
    }

    /** Marks the scripts of extensions that this program does not have. */
    void leave() {
        sql.change("""
                UPDATE schema_version SET script = script || ?
                  WHERE instr(?, ',' || version || ',') = 0 AND script NOT LIKE '%' || ?""", MARK, known, MARK);
    }

    /** Removes the marks on the scripts of this program, and returns true if there were any. */
    boolean take() {
        long marked = sql.number("""
                SELECT COUNT(*) FROM schema_version
                  WHERE instr(?, ',' || version || ',') > 0 AND script LIKE '%' || ?""", known, MARK);
        sql.change("""
                UPDATE schema_version SET script = replace(script, ?, '')
                  WHERE instr(?, ',' || version || ',') > 0""", MARK, known);
        return marked > 0;
    }
}
