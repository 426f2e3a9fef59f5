package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.restore.JournaledStore;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * What the store knows of itself.
 *
 * @param keyCheck by which the right keys are known
 * @param starts how often it was opened
 * @param head the number of its last change
 * @param isCopy whether it was made as a backup, and not opened since
 * @param journaled the number of its last change that is on the disk in its restore journal for sure; {@link JournaledStore#UNNAMED} in a
 *     store that was never opened since journals have a name
 */
record StoreState(String environment, String keyCheck, long starts, long head, boolean isCopy, long journaled) {

    /** More often than that nothing is started or changed. */
    private static final long MOST = 1L << 50;

    static StoreState ofNewStore(String environment, String keyCheck) {
        return new StoreState(environment, keyCheck, 0, 0, false, 0);
    }

    static Option<StoreState> read(Sql sql) {
        return sql.one("SELECT * FROM store_state WHERE id = 1", StoreState::of);
    }

    private static StoreState of(Row row) {
        return new StoreState(
                row.text("environment"),
                row.text("key_check"),
                row.number("starts"),
                row.number("head"),
                row.number("is_copy") == 1,
                row.number("journaled"));
    }

    StoreState startedAgain(long journaledHead) {
        return new StoreState(environment, keyCheck, starts + 1, head, isCopy, journaledHead);
    }

    /** Whether it can have been written: otherwise the row is damaged. */
    boolean isPlausible() {
        boolean isOfAnEnvironment =
                Stream.of(Environment.values()).map(Environment::word).anyMatch(environment::equals);
        return isOfAnEnvironment
                && Stream.of(starts, head).allMatch(number -> number >= 0 && number < MOST)
                && journaled >= JournaledStore.UNNAMED
                && journaled <= head;
    }

    /** What the restore journal of the store of that name must bear out. */
    JournaledStore journaledAs(String id) {
        return new JournaledStore(id, starts, journaled);
    }

    void write(Sql sql) {
        sql.change("""
                INSERT INTO store_state (id, environment, key_check, starts, head, is_copy, journaled) VALUES (1, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET key_check = excluded.key_check, starts = excluded.starts,
                  head = excluded.head, is_copy = excluded.is_copy, journaled = excluded.journaled""", environment, keyCheck, starts, head, isCopy ? 1 : 0, journaled);
    }
}
