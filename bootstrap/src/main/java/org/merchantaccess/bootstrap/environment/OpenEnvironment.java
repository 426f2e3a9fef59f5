package org.merchantaccess.bootstrap.environment;

import java.util.List;
import java.util.function.LongSupplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.persistence.restore.Ended;

/**
 * Merchant access on the store of an environment, until both are closed.
 *
 * @param revived what had ended and is good again, because the store was put back from a backup
 * @param rememberedTokens how many tokens need no second look at their signature
 * @param store what is closed after merchant access
 */
public record OpenEnvironment(MerchantAccess access, List<Ended> revived, LongSupplier rememberedTokens, Runnable store)
        implements AutoCloseable {

    @Override
    public void close() {
        access.close();
        store.run();
    }
}
