package org.merchantaccess.persistence.store.inspection;

import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.StoreReport.Damage;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.persistence.sql.DatabaseFault;

/** Collects the damage that an inspection finds. For one thread. */
public final class DamageCollector {

    private final List<Damage> found = new ArrayList<>();

    /** Adds one finding; ignored beyond {@link StoreReport#MAX_DAMAGES}. */
    public void note(DamagedPart part, String where, String what) {
        if (found.size() < StoreReport.MAX_DAMAGES) {
            found.add(new Damage(part, where, what));
        }
    }

    /** Runs a part of the inspection. An exception counts as damage, except a fault of the machine, which is thrown. */
    public void inspect(DamagedPart part, String where, Runnable inspection) {
        try {
            inspection.run();
        } catch (RuntimeException unreadable) {
            if (DatabaseFault.isOfHost(unreadable)) {
                throw unreadable;
            }
            note(part, where, "cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    List<Damage> all() {
        return found.stream().distinct().toList();
    }
}
