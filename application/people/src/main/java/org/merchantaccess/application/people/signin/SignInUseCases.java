package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of sign-in, sign-out, and the session check of each request. */
public record SignInUseCases(
        SignIn signIn,
        SignInByLink signInByLink,
        EnterCode enterCode,
        CheckSession check,
        ConfirmIdentity confirmIdentity,
        SignOut signOut) {
    public SignInUseCases {
        requireNonNull(signIn, "signIn");
        requireNonNull(signInByLink, "signInByLink");
        requireNonNull(enterCode, "enterCode");
        requireNonNull(check, "check");
        requireNonNull(confirmIdentity, "confirmIdentity");
        requireNonNull(signOut, "signOut");
    }
}
