package org.merchantaccess.application.port.token;

import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.token.LoginAssertion;

/** A parsed assertion whose signature has not been verified. */
public interface UnverifiedAssertion {

    /** Returns the claims. Do not trust them before the signature is verified. */
    LoginAssertion claims();

    /** Returns true if the key signed the assertion with an algorithm of that key. */
    boolean isSignedBy(ClientPublicKey key);
}
