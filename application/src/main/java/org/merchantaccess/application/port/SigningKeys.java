package org.merchantaccess.application.port;

import java.util.List;
import org.merchantaccess.domain.token.SigningKey;

/** The keys of this environment's tokens. Hot: neither blocks nor needs a transaction. */
public interface SigningKeys {

    /** The key new tokens are signed with. */
    SigningKey current();

    /** All keys whose tokens are good, the current one among them. */
    List<SigningKey> trusted();
}
