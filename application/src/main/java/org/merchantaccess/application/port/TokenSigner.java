package org.merchantaccess.application.port;

import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;

/** Writes a grant as a text nobody else could have written. Hot: does not block. */
public interface TokenSigner {

    BearerToken sign(AccessToken token);
}
