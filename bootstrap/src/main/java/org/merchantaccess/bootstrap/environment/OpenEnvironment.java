package org.merchantaccess.bootstrap.environment;

import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.persistence.restore.Ended;

/**
 * Merchant access on the store of an environment, until both are closed.
 *
 * @param revived what had ended and is good again, because the store was put back from a backup
 * @param store what is closed after merchant access
 */
public record OpenEnvironment(MerchantAccess access, List<Ended> revived, Runnable store) implements AutoCloseable {

    @Override
    public void close() {
        access.close();
        store.run();
    }
}
