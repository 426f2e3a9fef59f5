package org.merchantaccess.persistence.store;

import java.time.Clock;
import java.util.List;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.store.inspection.DamageCollector;
import org.merchantaccess.persistence.store.inspection.StoreInspection;

/** All extensions of one store. */
record StoreExtensions(List<StoreExtension> all) {

    StoreExtensions {
        all = List.copyOf(all);
    }

    /** Returns the tables of the core and of every extension. */
    Schema schema() {
        Schema schema = Schema.core();
        for (StoreExtension extension : all) {
            schema = schema.with(extension.scripts());
        }
        return schema;
    }

    void reseal(Sql sql, Sealer sealer) {
        all.forEach(extension -> extension.reseal(sql, sealer));
    }

    void restored(Sql sql) {
        all.forEach(extension -> extension.restored(sql));
    }

    /** Returns an inspection of the tables of the core and of every extension, for one use. */
    StoreInspection inspection(Sql sql, KeyFile keys, Clock clock) {
        return new StoreInspection(sql, keys, damages -> inspect(sql, keys.sealer(), damages), clock);
    }

    private void inspect(Sql sql, Sealer sealer, DamageCollector damages) {
        all.forEach(extension -> extension.inspect(sql, sealer, damages));
    }
}
