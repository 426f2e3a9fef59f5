package org.merchantaccess.application.port.token;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RevokedToken;

/** Store of revoked tokens. Nodes read it when they join; later revocations reach them through the change feed. */
public interface RevokedTokens {

    /**
     * Adds revoked tokens.
     *
     * @return those that were not revoked before, each once
     */
    List<RevokedToken> add(Collection<RevokedToken> tokens);

    /** Returns the number of revoked tokens of an App ID that expire after that time. */
    long count(AppId appId, Instant now);

    /** Returns all revoked tokens that expire after that time, in no order. */
    List<RevokedToken> unexpired(Instant now);

    /** Deletes revoked tokens that expired before that time. */
    void deleteExpired(Instant before);
}
