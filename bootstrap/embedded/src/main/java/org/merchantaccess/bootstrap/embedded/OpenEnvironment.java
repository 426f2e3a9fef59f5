package org.merchantaccess.bootstrap.embedded;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.http.token.Ed25519Signatures;
import org.merchantaccess.http.token.JwtTokens;
import org.merchantaccess.http.token.TokenIssuer;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.store.SqliteStore;

/**
 * Merchant access on the store of an environment, until both are closed.
 *
 * @param revived what had ended and is good again, because the store was put back from a backup
 * @param rememberedTokens how many tokens need no second look at their signature
 * @param store what is closed after merchant access
 */
public record OpenEnvironment(MerchantAccess access, List<Ended> revived, LongSupplier rememberedTokens, Runnable store)
        implements AutoCloseable {
    public OpenEnvironment {
        requireNonNull(access, "access");
        requireNonNull(revived, "revived");
        requireNonNull(rememberedTokens, "rememberedTokens");
        requireNonNull(store, "store");
    }

    /**
     * Merchant access on that store.
     *
     * @param between what is put between the two
     */
    public static OpenEnvironment on(
            SqliteStore store,
            TokenIssuer issuer,
            Ed25519Signatures signatures,
            AccessSettings settings,
            UnaryOperator<Ports> between) {
        JwtTokens tokens = new JwtTokens(issuer, store.signingKeys(), signatures);
        MerchantAccess access = MerchantAccess.on(between.apply(store.ports(tokens, tokens)), settings);
        return new OpenEnvironment(access, store.revived(), tokens::remembered, store::close);
    }

    @Override
    public void close() {
        access.close();
        store.run();
    }
}
