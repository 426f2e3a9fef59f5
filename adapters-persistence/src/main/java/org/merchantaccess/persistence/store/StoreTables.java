package org.merchantaccess.persistence.store;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Sql;

/**
 * The access of an extension to its tables.
 *
 * @param sql statements within the transactions of the store
 * @param sealer seals secrets under the keys of the store
 * @param clock the clock of the store
 */
public record StoreTables(Sql sql, Sealer sealer, Clock clock) {
    public StoreTables {
        requireNonNull(sql, "sql");
        requireNonNull(sealer, "sealer");
        requireNonNull(clock, "clock");
    }
}
