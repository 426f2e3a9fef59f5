package org.merchantaccess.application.port.token;

import io.vavr.control.Option;
import org.merchantaccess.domain.key.ClientPublicKey;

/** Reads the signed assertions with which software logs in (RFC 7523). Neither blocks nor calls other systems. */
public interface AssertionReader {

    /**
     * Returns an assertion; none if the text is not a signed JSON Web Token with the claims that RFC 7523, section 3 requires, with a {@code
     * jti}, and the same App ID as {@code iss} and {@code sub}. Does no cryptography.
     */
    Option<UnverifiedAssertion> read(String text);

    /**
     * Returns a key whose private half does not exist, for App IDs without a public key: verifying with it takes about as long as with any
     * other.
     */
    ClientPublicKey standIn();
}
