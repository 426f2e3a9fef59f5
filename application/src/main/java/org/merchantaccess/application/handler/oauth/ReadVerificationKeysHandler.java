package org.merchantaccess.application.handler.oauth;

import io.vavr.control.Either;
import org.merchantaccess.application.oauth.ReadVerificationKeys;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.domain.signing.VerificationKey;

final class ReadVerificationKeysHandler implements ReadVerificationKeys {

    private final SigningKeys signingKeys;

    ReadVerificationKeysHandler(SigningKeys signingKeys) {
        this.signingKeys = signingKeys;
    }

    @Override
    public Either<Unavailable, Found> handle(Query query) {
        return Either.right(new Found(
                signingKeys.trusted().stream().map(VerificationKey::of).toList(),
                signingKeys.current().issuer()));
    }
}
