package org.merchantaccess.application.port;

import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.TotpSecret;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.TokenId;

/** All randomness there is: each call draws anew from a cryptographically strong source. */
public interface Identifiers {

    MerchantId merchantId();

    /** Eight random digits, perhaps drawn before: who issues them claims them first. */
    AppId appId();

    AppKey appKey(Environment environment);

    Activation activation();

    EntryId entryId();

    /** For tokens, and for requests that have no name. Hot: does not block. */
    TokenId tokenId();

    ManagementKey managementKey(Environment environment);

    NodeId nodeId();

    PersonId personId();

    SessionId sessionId();

    SessionToken sessionToken();

    LinkId linkId();

    LinkSecret linkSecret();

    TotpSecret totpSecret();

    /** What nobody outside can foresee, for spreading what outsiders choose. */
    long seed();

    /** An Ed25519 key pair (RFC 8032). */
    SigningKey signingKey();
}
