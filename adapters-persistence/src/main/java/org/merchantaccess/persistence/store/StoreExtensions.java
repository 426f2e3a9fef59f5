package org.merchantaccess.persistence.store;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import java.util.List;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.store.inspection.DamageCollector;
import org.merchantaccess.persistence.store.inspection.StoreInspection;

/** All extensions of one store. */
public record StoreExtensions(List<StoreExtension> all) {

    public StoreExtensions {
        requireNonNull(all, "all");
        all = List.copyOf(all);
    }

    /** Returns the given tables of the core and those of every extension. */
    public Schema schemaWith(Schema core, Dialect dialect) {
        Schema schema = core;
        for (StoreExtension extension : all) {
            schema = schema.with(extension.scripts(dialect));
        }
        return schema;
    }

    public void reseal(Sql sql, Sealer sealer) {
        all.forEach(extension -> extension.reseal(sql, sealer));
    }

    /** Notifies the extensions that a restore was accepted, within the current transaction. */
    public void restored(Sql sql) {
        all.forEach(extension -> extension.restored(sql));
    }

    /** Returns an inspection of the tables of the core and of every extension, for one use. */
    public StoreInspection inspection(Sql sql, KeyFile keys, Clock clock) {
        return new StoreInspection(sql, keys, damages -> inspect(sql, keys.sealer(), damages), clock);
    }

    private void inspect(Sql sql, Sealer sealer, DamageCollector damages) {
        all.forEach(extension -> extension.inspect(sql, sealer, damages));
    }
}
