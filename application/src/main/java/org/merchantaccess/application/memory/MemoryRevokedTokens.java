package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

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
        return revoked.stream().filter(this::isAdded).toList();
    }

    private boolean isAdded(RevokedToken token) {
        boolean isNew = tokens.find(token.id()).isEmpty();
        if (isNew) {
            tokens.put(token.id(), token);
        }
        return isNew;
    }

    @Override
    public long count(AppId appId, Instant now) {
        requireNonNull(appId, "appId");
        return unexpired(now).stream()
                .filter(token -> token.appId().equals(appId))
                .count();
    }

    @Override
    public List<RevokedToken> unexpired(Instant now) {
        requireNonNull(now, "now");
        return tokens.all().stream()
                .filter(token -> token.expiresAt().isAfter(now))
                .toList();
    }

    @Override
    public void deleteExpired(Instant before) {
        requireNonNull(before, "before");
        tokens.all().stream()
                .filter(token -> token.expiresAt().isBefore(before))
                .forEach(token -> tokens.remove(token.id()));
    }
}
