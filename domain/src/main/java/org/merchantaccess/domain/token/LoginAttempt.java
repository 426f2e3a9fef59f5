package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Everything that decides a login.
 *
 * @param holder whose App ID it is or was
 * @param keyMatches whether the key presented is the App ID's own
 * @param keyMarkedFor the environment the key bears the mark of
 */
public record LoginAttempt(
        AppId appId,
        Option<MerchantProfile> holder,
        boolean keyMatches,
        Option<Environment> keyMarkedFor,
        ClientAddress address) {
    public LoginAttempt {
        requireNonNull(appId, "appId");
        requireNonNull(holder, "holder");
        requireNonNull(keyMarkedFor, "keyMarkedFor");
        requireNonNull(address, "address");
    }
}
