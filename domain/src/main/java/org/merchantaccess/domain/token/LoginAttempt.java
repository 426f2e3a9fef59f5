package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * The facts that decide a login.
 *
 * @param holder the merchant profile that has or had the App ID; none if there is none
 * @param key the key of the App ID that was presented, accepted or not; none if it is no key of the App ID
 * @param keyEnvironment the environment in the key's prefix; none if the key is malformed
 */
public record LoginAttempt(
        AppId appId,
        Option<MerchantProfile> holder,
        Option<KeyNumber> key,
        Option<Environment> keyEnvironment,
        ClientAddress address,
        Instant at) {
    public LoginAttempt {
        requireNonNull(appId, "appId");
        requireNonNull(holder, "holder");
        requireNonNull(key, "key");
        requireNonNull(keyEnvironment, "keyEnvironment");
        requireNonNull(address, "address");
        requireNonNull(at, "at");
    }
}
