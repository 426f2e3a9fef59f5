package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/** The use cases of merchants' software: login and call. */
public record TokenUseCases(LogIn logIn, CheckCall checkCall, RefuseUnknownAddress refuseUnknownAddress) {
    public TokenUseCases {
        requireNonNull(logIn, "logIn");
        requireNonNull(checkCall, "checkCall");
        requireNonNull(refuseUnknownAddress, "refuseUnknownAddress");
    }

    /**
     * Logs software in, with a generated request id.
     *
     * @param appId the App ID as sent, possibly malformed
     */
    public Either<AccessFailure, LogIn.LoggedIn> logIn(String appId, PresentedKey appKey, ClientAddress address) {
        return logIn.handle(LogIn.Command.of(appId, appKey, address));
    }

    /** Authenticates a call, with a generated request id. */
    public Either<AccessFailure, CheckCall.Caller> check(BearerToken token, ClientAddress address) {
        return checkCall.handle(CheckCall.Query.of(token, address));
    }
}
