package org.merchantaccess.persistence.store;

import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.port.verification.StoreReport;
import org.merchantaccess.application.port.verification.StoreReport.Damage;
import org.merchantaccess.application.port.verification.StoreReport.DamagedPart;
import org.merchantaccess.persistence.sql.DatabaseFault;

/** What an inspection has found to be damaged so far. For one thread. */
final class Damages {

    private final List<Damage> found = new ArrayList<>();

    void note(DamagedPart part, String where, String what) {
        if (found.size() < StoreReport.MAX_DAMAGES) {
            found.add(new Damage(part, where, what));
        }
    }

    /** Runs a part of the inspection. Whatever stops it is damage, except a fault of the machine, which is thrown. */
    void inspect(DamagedPart part, String where, Runnable inspection) {
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
