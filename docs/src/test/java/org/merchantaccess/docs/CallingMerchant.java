package org.merchantaccess.docs;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.BearerToken;

// tag::whole[]
/** Tells which merchant's software sends a call. */
final class CallingMerchant implements AutoCloseable {

    final EmbeddedAccess embedded;

    CallingMerchant(Path data, Path keys) {
        TokenIssuer issuer = new TokenIssuer("https://api.example.com", "https://api.example.com");
        embedded = EmbeddedAccess.in(data, keys)
                .open(issuer, AccessSettings.of(Environment.TEST).withInternalAddresses())
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }

    Either<AccessFailure, MerchantId> of(BearerToken token, ClientAddress address) {
        return embedded.access().tokens().check(token, address).map(CheckCall.Caller::merchant);
    }

    @Override
    public void close() {
        embedded.close();
    }
}
// end::whole[]
