package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

/**
 * In-memory copy of all merchant profiles on this node, indexed by App ID, and of the revoked tokens that have not expired. Login and call read nothing else.
 *
 * <p>Any thread may read. Only the {@link Follower} writes. A merchant is replaced atomically: no reader sees the former App ID
 * deactivated and the new one not yet active.
 */
public final class AccessDirectory {

    /** How long a revoked token is remembered after it expired, in case the clocks of nodes differ. */
    public static final Duration REMEMBERED = Duration.ofMinutes(10);

    private volatile Tables tables = new Tables();

    /** Returns the merchant that has this App ID, or had it before it was deleted. */
    public Option<MerchantProfile> holderOf(AppId appId) {
        return tables.byAppId.find(appId).map(ProfileReference::merchant);
    }

    /** Returns the merchants that allow this address. */
    public List<MerchantId> allowing(ClientAddress address) {
        return tables.allowed.allowing(address);
    }

    /** Returns the current profiles of all merchants, in no order. */
    public Stream<MerchantProfile> merchants() {
        return tables.byMerchant.values().stream().map(ProfileReference::merchant);
    }

    /** Returns true if the token was revoked and has not expired long ago. */
    public boolean isRevoked(TokenId token) {
        Map<TokenId, Instant> revoked = tables.revokedUntil;
        return !revoked.isEmpty() && revoked.containsKey(token);
    }

    /** Returns the number of revoked tokens in memory. */
    public int revokedTokens() {
        return tables.revokedUntil.size();
    }

    /** Forgets revoked tokens that expired at least {@link #REMEMBERED} ago. */
    public void forgetExpired(Instant now) {
        Instant horizon = now.minus(REMEMBERED);
        tables.revokedUntil.values().removeIf(horizon::isAfter);
    }

    void replaceAll(List<MerchantProfile> merchants, List<RevokedToken> revoked) {
        Tables fresh = new Tables();
        merchants.forEach(fresh::put);
        revoked.forEach(fresh::revoke);
        tables = fresh;
    }

    void revoke(RevokedToken token) {
        tables.revoke(token);
    }

    void put(MerchantProfile merchant) {
        tables.put(merchant);
    }

    /** Current profile of one merchant, shared by all its App IDs so that one write updates them all. */
    private static final class ProfileReference {
        private volatile MerchantProfile merchant;

        ProfileReference(MerchantProfile merchant) {
            this.merchant = merchant;
        }

        MerchantProfile merchant() {
            return merchant;
        }
    }

    private static final class Tables {
        private final Map<MerchantId, ProfileReference> byMerchant = new ConcurrentHashMap<>();
        private final AppIdIndex<ProfileReference> byAppId = new AppIdIndex<>();
        private final AllowedRanges allowed = new AllowedRanges();
        private final Map<TokenId, Instant> revokedUntil = new ConcurrentHashMap<>();

        void revoke(RevokedToken token) {
            revokedUntil.put(token.id(), token.expiresAt());
        }

        void put(MerchantProfile merchant) {
            ProfileReference reference =
                    byMerchant.computeIfAbsent(merchant.id(), id -> new ProfileReference(merchant));
            allowed.remove(reference.merchant);
            reference.merchant = merchant;
            allowed.add(merchant);
            for (AppCredential credential : merchant.credentials().all()) {
                byAppId.put(credential.appId(), reference);
            }
            for (AppId deleted : merchant.credentials().deleted()) {
                byAppId.put(deleted, reference);
            }
        }
    }
}
