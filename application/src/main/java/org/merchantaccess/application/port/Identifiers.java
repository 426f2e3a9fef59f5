package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.TokenId;

/** Source of all random values. Each call draws from a cryptographically strong generator. */
public interface Identifiers {

    MerchantId merchantId();

    /** Returns an App ID drawn uniformly from 10000000–99999999. It may have been drawn before: claim it before issuing it. */
    AppId appId();

    AppKey appKey(Environment environment);

    Activation activation();

    EntryId entryId();

    /**
     * Returns an id for a token, or for a request without one. It never starts with {@code -}, which commands would parse as an option.
     * Hot: does not block.
     */
    TokenId tokenId();

    ManagementKey managementKey(Environment environment);

    NodeId nodeId();

    /** Returns an unpredictable seed for hashing values that clients choose. */
    long seed();

    /** Returns a new key for the resource servers of an environment. */
    ResourceServerKey resourceServerKey(Environment environment);

    /**
     * Returns a new key pair; of 3072 bits for RSA.
     *
     * @param issuer the issuer of the tokens that the key signs; none for the default issuer of the instance
     */
    SigningKey signingKey(SignatureAlgorithm algorithm, Option<TokenIssuer> issuer);
}
