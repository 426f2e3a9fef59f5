package org.merchantaccess.application.port.token;

import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;

/** Signs a grant as a bearer token that cannot be forged. Hot: does not block. */
public interface TokenSigner {

    BearerToken sign(AccessToken token);
}
