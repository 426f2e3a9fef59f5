package org.merchantaccess.application.port.key;

import java.util.List;
import org.merchantaccess.domain.signing.SigningKey;

/** Signing keys for access tokens of this environment. Hot: neither blocks nor needs a transaction. */
public interface SigningKeys {

    /** Returns the key that signs new tokens. */
    SigningKey current();

    /** Returns all keys whose tokens are accepted, including the current one. */
    List<SigningKey> trusted();
}
