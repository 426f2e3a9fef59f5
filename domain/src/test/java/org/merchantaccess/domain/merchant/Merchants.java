package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.inactive;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.Credentials;

/** Merchant profiles in the states that matter, for tests. All but the empty one allow the office. */
public final class Merchants {

    public static final MerchantId CORNER_SHOP = new MerchantId("m_corner_shop");

    private Merchants() {}

    public static MerchantName named(String text) {
        return MerchantName.parse(text).getOrElseThrow(failure -> new IllegalArgumentException(text));
    }

    /** A new profile: no App IDs, nobody allowed. */
    public static MerchantProfile withNothing() {
        return MerchantProfile.opened(CORNER_SHOP, named("Corner Shop")).profile();
    }

    /** {@link Credentials#PAYMENTS}, which is not active. */
    public static MerchantProfile withAnInactiveAppId() {
        return with(inactive(Credentials.PAYMENTS, "Payments"));
    }

    /** {@link Credentials#PAYMENTS}, active under the first activation. */
    public static MerchantProfile withAnActiveAppId() {
        return with(payments());
    }

    /** {@link Credentials#PAYMENTS}, active under the first activation, and {@link Credentials#REFUNDS}, not active. */
    public static MerchantProfile withTwoAppIds() {
        return with(payments(), refunds());
    }

    /** The one {@link #withTwoAppIds() with two App IDs}, suspended: {@code PAYMENTS} is active under activation 99. */
    public static MerchantProfile suspended() {
        return withTwoAppIds().suspend(activation(99)).profile();
    }

    /** An open profile with these App IDs, which allows the office. */
    public static MerchantProfile with(AppCredential... credentials) {
        return with(AppCredentials.restored(List.of(credentials), Set.of()), Allowlists.allowingTheOffice());
    }

    public static MerchantProfile with(AppCredentials credentials, Allowlist allowlist) {
        return MerchantProfile.restored(
                CORNER_SHOP, named("Corner Shop"), Standing.OPEN, credentials, allowlist, Version.FIRST);
    }

    /** The profile as it is after a change that was not refused. */
    public static MerchantProfile after(Either<?, Decision> change) {
        return change.getOrElseThrow(refused -> new IllegalArgumentException(String.valueOf(refused)))
                .profile();
    }
}
