package org.merchantaccess.persistence.store;

import java.util.List;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.MigrationScript;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.store.inspection.DamageCollector;

/** Tables that another context keeps in the same store: how they are created, resealed and inspected. */
public interface StoreExtension {

    /** Returns the scripts that create the tables in that dialect. Their versions are part of the single sequence of the store. */
    List<MigrationScript> scripts(Dialect dialect);

    /** Seals each secret in the tables again under the newest keys, within a transaction. */
    void reseal(Sql sql, Sealer sealer);

    /** Called within a transaction after a restore was accepted: ends what had ended after the copy was made and would be valid again. */
    void restored(Sql sql);

    /** Reads the tables and reports damage. */
    void inspect(Sql sql, Sealer sealer, DamageCollector damages);
}
