package org.merchantaccess.bootstrap.embedded;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.store.OpenStore;
import org.merchantaccess.tokens.JwtAssertions;
import org.merchantaccess.tokens.JwtTokens;
import org.merchantaccess.tokens.TokenSignatures;

/**
 * Merchant access on the store of an environment. Closing closes both.
 *
 * @param ports the ports it was opened on, for another context on the same store
 * @param revived the revoked rights that are valid again, because the store was restored from a backup
 * @param rememberedTokens the number of tokens whose signatures are cached as verified
 * @param store closes the store after merchant access
 */
public record OpenEnvironment(
        MerchantAccess access, Ports ports, List<RevokedRight> revived, LongSupplier rememberedTokens, Runnable store)
        implements AutoCloseable {
    public OpenEnvironment {
        requireNonNull(access, "access");
        requireNonNull(ports, "ports");
        requireNonNull(revived, "revived");
        requireNonNull(rememberedTokens, "rememberedTokens");
        requireNonNull(store, "store");
    }

    /**
     * Starts merchant access on that store.
     *
     * @param between changes the ports of the store, for example to replace some
     */
    public static OpenEnvironment on(
            OpenStore store,
            TokenIssuer issuer,
            TokenSignatures signatures,
            AccessSettings settings,
            UnaryOperator<Ports> between) {
        JwtTokens tokens = new JwtTokens(issuer, store.signingKeys(), signatures);
        Ports ports = between.apply(store.ports(tokens, tokens, new JwtAssertions()));
        return new OpenEnvironment(
                MerchantAccess.on(ports, settings), ports, store.revived(), tokens::cachedTokens, store::close);
    }

    @Override
    public void close() {
        access.close();
        store.run();
    }
}
