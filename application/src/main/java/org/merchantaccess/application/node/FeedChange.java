package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.RevokedToken;

/** The content of an entry of the change feed. */
public sealed interface FeedChange {

    /** A merchant was changed; this is its complete access state. */
    record MerchantChanged(MerchantProfile merchant) implements FeedChange {
        public MerchantChanged {
            requireNonNull(merchant, "merchant");
        }
    }

    /** Keys of the instance were changed: its signing keys, or the keys of resource servers. They are not part of the feed. */
    record KeysChanged() implements FeedChange {}

    /** Access tokens were revoked. */
    record TokensRevoked(List<RevokedToken> tokens) implements FeedChange {
        public TokensRevoked {
            requireNonNull(tokens, "tokens");
            tokens = List.copyOf(tokens);
        }
    }
}
