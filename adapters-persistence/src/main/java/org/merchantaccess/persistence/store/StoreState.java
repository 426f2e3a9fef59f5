package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * What the store knows of itself.
 *
 * @param keyCheck by which the right keys are known
 * @param starts how often it was opened
 * @param head the number of its last change
 * @param isCopy whether it was made as a backup, and not opened since
 */
record StoreState(String environment, String keyCheck, long starts, long head, boolean isCopy) {

    static Option<StoreState> read(Sql sql) {
        return sql.one("SELECT * FROM store_state WHERE id = 1", StoreState::of);
    }

    private static StoreState of(Row row) {
        return new StoreState(
                row.text("environment"),
                row.text("key_check"),
                row.number("starts"),
                row.number("head"),
                row.number("is_copy") == 1);
    }

    StoreState startedAgain() {
        return new StoreState(environment, keyCheck, starts + 1, head, isCopy);
    }

    void write(Sql sql) {
        sql.change("""
                INSERT INTO store_state (id, environment, key_check, starts, head, is_copy) VALUES (1, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET key_check = excluded.key_check, starts = excluded.starts,
                  head = excluded.head, is_copy = excluded.is_copy""", environment, keyCheck, starts, head, isCopy ? 1 : 0);
    }
}
