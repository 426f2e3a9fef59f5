package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of app keys. */
public record KeyUseCases(
        ReplaceAppKey replace,
        RegisterPublicKey registerPublicKey,
        PutAppKeyBack putBack,
        EndAppKey end,
        SetAppKeyExpiry setExpiry,
        ReplaceLeakedKey replaceLeaked,
        SetSelfRotation setSelfRotation) {
    public KeyUseCases {
        requireNonNull(replace, "replace");
        requireNonNull(registerPublicKey, "registerPublicKey");
        requireNonNull(putBack, "putBack");
        requireNonNull(end, "end");
        requireNonNull(setExpiry, "setExpiry");
        requireNonNull(replaceLeaked, "replaceLeaked");
        requireNonNull(setSelfRotation, "setSelfRotation");
    }
}
