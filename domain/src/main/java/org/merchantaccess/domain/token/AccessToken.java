package org.merchantaccess.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * The right to call for one hour (R9), granted to an App ID at a login.
 *
 * <p>Nobody keeps it: it lives in the text its holder carries. It ends after its hour, or earlier with the activation it was
 * granted under (R10): when another App ID is set to active, when its own is activated anew, when the merchant is suspended.
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

    /** A whole second. */
    public abstract Instant issuedAt();

    @Value.Check
    void check() {
        if (!issuedAt().equals(issuedAt().truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a token is issued at a whole second");
        }
    }

    /** The token of a login that succeeded at {@code now}. */
    public static AccessToken granted(TokenId id, Grant grant, Environment environment, Instant now) {
        return ImmutableAccessToken.of(
                id,
                grant.merchant(),
                grant.appId(),
                environment,
                grant.activation(),
                now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A token as its text says it was granted. Whether the text is genuine is for who reads it to find out. */
    public static AccessToken claimed(
            TokenId id,
            MerchantId merchant,
            AppId appId,
            Environment environment,
            Activation activation,
            Instant issuedAt) {
        return ImmutableAccessToken.of(id, merchant, appId, environment, activation, issuedAt);
    }

    /** The first moment at which it is no longer good. */
    public final Instant expiresAt() {
        return issuedAt().plus(LIFETIME);
    }

    /** R9: from {@link #issuedAt()} on, until but not at {@link #expiresAt()}. */
    public final boolean isAliveAt(Instant moment) {
        return !moment.isBefore(issuedAt()) && !hasExpiredAt(moment);
    }

    /** Returns true from {@link #expiresAt()} on. */
    public final boolean hasExpiredAt(Instant moment) {
        return !moment.isBefore(expiresAt());
    }
}
