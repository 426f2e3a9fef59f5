package org.merchantaccess.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

/** Revoked tokens in the process. */
final class MemoryRevokedTokens implements RevokedTokens {

    private final MemoryTable<TokenId, RevokedToken> tokens;

    MemoryRevokedTokens(MemoryTransactions transactions) {
        this.tokens = new MemoryTable<>(transactions);
    }

    @Override
    public List<RevokedToken> add(Collection<RevokedToken> revoked) {
        List<RevokedToken> added = revoked.stream()
                .filter(token -> tokens.find(token.id()).isEmpty())
                .toList();
        added.forEach(token -> tokens.put(token.id(), token));
        return added;
    }

    @Override
    public long count(AppId appId, Instant now) {
        return unexpired(now).stream()
                .filter(token -> token.appId().equals(appId))
                .count();
    }

    @Override
    public List<RevokedToken> unexpired(Instant now) {
        return tokens.all().stream()
                .filter(token -> token.expiresAt().isAfter(now))
                .toList();
    }

    @Override
    public void deleteExpired(Instant before) {
        tokens.all().stream()
                .filter(token -> token.expiresAt().isBefore(before))
                .forEach(token -> tokens.remove(token.id()));
    }
}
