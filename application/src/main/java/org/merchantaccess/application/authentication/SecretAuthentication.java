package org.merchantaccess.application.authentication;

import io.vavr.control.Option;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.LoginAttempt;

/** Authenticates App IDs by the app key that their software sends. Neither blocks nor reads the store. Thread-safe. */
public final class SecretAuthentication {

    /** Checked in place of a malformed App ID, so that the check takes as long. */
    private static final AppId PLACEHOLDER = new AppId("00000000");

    private final AccessDirectory directory;
    private final AppKeys appKeys;

    /** Loaded by the first attempt, because the port may not answer yet when the instance is created. */
    private volatile @Nullable KeyVerifier standIn;

    /** Creates an instance on the given ports. */
    public SecretAuthentication(AccessDirectory directory, AppKeys appKeys) {
        this.directory = directory;
        this.appKeys = appKeys;
    }

    /**
     * Tests the key against all keys of the App ID. Takes about as long for every App ID, known or not.
     *
     * @param appId the App ID that was sent; none if it is malformed
     */
    public LoginAttempt attempt(Option<AppId> appId, PresentedKey presented, ClientAddress address, Instant now) {
        Option<MerchantProfile> holder = appId.flatMap(directory::holderOf);
        AppId checkedId = appId.getOrElse(PLACEHOLDER);
        // Loaded before the look-up, so that every attempt takes as long.
        KeyVerifier dummy = standIn();
        CredentialKeys keys = holder.flatMap(merchant -> merchant.credentials().find(checkedId))
                .map(AppCredential::keys)
                .filter(CredentialKeys::hasSecret)
                .getOrElse(() -> CredentialKeys.first(dummy, Instant.EPOCH));
        Option<KeyNumber> key = keys.matching(verifier -> appKeys.verify(checkedId, presented, verifier));
        return new LoginAttempt(checkedId, holder, key, presented.environment(), address, now);
    }

    private KeyVerifier standIn() {
        KeyVerifier known = standIn;
        if (known == null) {
            known = appKeys.standIn();
            standIn = known;
        }
        return known;
    }
}
