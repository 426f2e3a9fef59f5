package org.merchantaccess.persistence.restore;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * The state that a store keeps about itself.
 *
 * @param keyCheck the check value by which its keys are recognized
 * @param starts the number of starts
 * @param head the number of its last change
 * @param lacksCommits true if a running node has found that the store lacks changes
 * @param isCopy true if it is a backup that was not opened yet
 * @param journaled the number of its last change that is forced to disk in its restore journal; {@link JournaledStore#UNNAMED} in a store
 *     not opened since journals have names
 */
public record StoreState(
        String environment,
        String keyCheck,
        long starts,
        long head,
        boolean lacksCommits,
        boolean isCopy,
        long journaled) {

    /** An upper bound of starts and changes. */
    private static final long MOST = 1L << 50;

    public StoreState {
        requireNonNull(environment, "environment");
        requireNonNull(keyCheck, "keyCheck");
    }

    public static StoreState ofNewStore(String environment, String keyCheck) {
        return new StoreState(environment, keyCheck, 0, 0, false, false, 0);
    }

    public static Option<StoreState> read(Sql sql) {
        return sql.one("""
                SELECT store_state.*, COALESCE(feed_head.number, -1) AS head,
                    (SELECT COUNT(*) FROM lost_commits) AS losses
                  FROM store_state LEFT JOIN feed_head ON feed_head.id = 1 WHERE store_state.id = 1""", StoreState::of);
    }

    private static StoreState of(Row row) {
        return new StoreState(
                row.text("environment"),
                row.text("key_check"),
                row.number("starts"),
                row.number("head"),
                row.number("losses") > 0,
                row.number("is_copy") == 1,
                row.number("journaled"));
    }

    public StoreState startedAgain(long journaledHead) {
        return new StoreState(environment, keyCheck, starts + 1, head, lacksCommits, isCopy, journaledHead);
    }

    /** Returns true if the values are possible; otherwise the row is damaged. */
    public boolean isPlausible() {
        boolean isOfAnEnvironment =
                Stream.of(Environment.values()).map(Environment::word).anyMatch(environment::equals);
        return isOfAnEnvironment
                && Stream.of(starts, head).allMatch(number -> number >= 0 && number < MOST)
                && journaled >= JournaledStore.UNNAMED
                && journaled <= head;
    }

    /** Returns what the restore journal must confirm, for a store of that name. */
    public JournaledStore journaledAs(String id) {
        return new JournaledStore(id, starts, journaled);
    }

    /** Writes the state, except for the head, which the change feed writes. */
    public void write(Sql sql) {
        sql.change("""
                INSERT INTO store_state (id, environment, key_check, starts, is_copy, journaled) VALUES (1, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET key_check = excluded.key_check, starts = excluded.starts,
                  is_copy = excluded.is_copy, journaled = excluded.journaled""", environment, keyCheck, starts, isCopy ? 1 : 0, journaled);
    }
}
