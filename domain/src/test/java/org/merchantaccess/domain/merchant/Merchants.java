package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.inactive;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.Credentials;

/** Fixtures: merchant profiles in typical states. All but the empty profile allow the office. */
public final class Merchants {

    public static final MerchantId CORNER_SHOP = new MerchantId("m_corner_shop");

    private Merchants() {}

    public static MerchantName named(String text) {
        return MerchantName.parse(text).getOrElseThrow(failure -> new IllegalArgumentException(text));
    }

    /** Returns a new profile without App IDs and allowed addresses. */
    public static MerchantProfile withNothing() {
        return MerchantProfile.opened(CORNER_SHOP, named("Corner Shop")).profile();
    }

    /** Returns a profile with {@link Credentials#PAYMENTS}, not active. */
    public static MerchantProfile withAnInactiveAppId() {
        return with(inactive(Credentials.PAYMENTS, "Payments"));
    }

    /** Returns a profile with {@link Credentials#PAYMENTS}, active under activation 1. */
    public static MerchantProfile withAnActiveAppId() {
        return with(payments());
    }

    /** Returns a profile with {@link Credentials#PAYMENTS}, active under activation 1, and {@link Credentials#REFUNDS}, not active. */
    public static MerchantProfile withTwoAppIds() {
        return with(payments(), refunds());
    }

    /** Returns {@link #withTwoAppIds()} suspended, with {@code PAYMENTS} active under activation 99. */
    public static MerchantProfile suspended() {
        return withTwoAppIds().suspend(activation(99)).profile();
    }

    /** Returns an open profile with these App IDs that allows the office. */
    public static MerchantProfile with(AppCredential... credentials) {
        return with(AppCredentials.restored(List.of(credentials), Set.of()), Allowlists.allowingTheOffice());
    }

    public static MerchantProfile with(AppCredentials credentials, Allowlist allowlist) {
        return MerchantProfile.restored(
                CORNER_SHOP,
                named("Corner Shop"),
                MerchantStatus.OPEN,
                credentials,
                allowlist,
                Option.none(),
                SelfRotation.FORBIDDEN,
                ProfileVersion.FIRST);
    }

    /** Returns the profile after an accepted change. */
    public static MerchantProfile after(Either<?, Decision> change) {
        return change.getOrElseThrow(refused -> new IllegalArgumentException(String.valueOf(refused)))
                .profile();
    }
}
