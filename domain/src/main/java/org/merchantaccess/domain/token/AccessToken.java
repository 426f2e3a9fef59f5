package org.merchantaccess.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * The right of an App ID to call for one hour (R9), granted by a login.
 *
 * <p>Tokens are not stored; the client holds the signed text. A token expires after one hour. It becomes invalid earlier if its
 * activation ends (R10): when another App ID is set to active, when its own is activated again or deactivated, or when the merchant is
 * suspended. It also becomes invalid with the key of its login (R15).
 */
@Value.Immutable
@ValueStyle
public abstract class AccessToken {

    public static final Duration LIFETIME = Duration.ofHours(1);

    AccessToken() {}

    public abstract TokenId id();

    public abstract MerchantId merchantId();

    public abstract AppId appId();

    public abstract Environment environment();

    public abstract Activation activation();

    /** Returns the key of the login. The token becomes invalid when that key ends (R15). */
    public abstract KeyNumber key();

    /** Returns the time of issue, a whole second. */
    public abstract Instant issuedAt();

    @Value.Check
    void check() {
        if (!issuedAt().equals(issuedAt().truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("the time of issue is a whole second");
        }
    }

    /** Creates the token of a login that succeeds at {@code now}. */
    public static AccessToken granted(TokenId id, Grant grant, Environment environment, Instant now) {
        return ImmutableAccessToken.of(
                id,
                grant.merchant(),
                grant.appId(),
                environment,
                grant.activation(),
                grant.key(),
                now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Returns a token with the claims of its text. The caller must verify that the text is genuine. */
    public static AccessToken claimed(
            TokenId id,
            MerchantId merchant,
            AppId appId,
            Environment environment,
            Activation activation,
            KeyNumber key,
            Instant issuedAt) {
        return ImmutableAccessToken.of(id, merchant, appId, environment, activation, key, issuedAt);
    }

    /** Returns the first instant at which the token is invalid. */
    public final Instant expiresAt() {
        return issuedAt().plus(LIFETIME);
    }

    /** Returns true from {@link #issuedAt()}, inclusive, to {@link #expiresAt()}, exclusive (R9). */
    public final boolean isAliveAt(Instant moment) {
        return !moment.isBefore(issuedAt()) && !hasExpiredAt(moment);
    }

    /** Returns true from {@link #expiresAt()} on. */
    public final boolean hasExpiredAt(Instant moment) {
        return !moment.isBefore(expiresAt());
    }
}
