package org.merchantaccess.bootstrap.embedded;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.upkeep.ConfigureSigning;
import org.merchantaccess.application.upkeep.SigningFailure;
import org.merchantaccess.domain.signing.TokenIssuer;

/** Applies the issuer that a store was opened with to its signing keys. Until that succeeds, tokens have the issuer of the keys in use. */
final class IssuerSetting {

    private static final Logger LOG = System.getLogger(IssuerSetting.class.getName());

    private IssuerSetting() {}

    static void apply(TokenIssuer issuer, MerchantAccess access) {
        access.upkeep()
                .configureSigning()
                .handle(ConfigureSigning.Command.of(issuer, issuer).withIssuer(Option.some(issuer)))
                .peekLeft(failure -> LOG.log(Level.WARNING, message(failure)));
    }

    private static String message(SigningFailure failure) {
        return failure.match(new SigningFailure.Cases<>() {
            @Override
            public String upgradeUnfinished(SigningFailure.UpgradeUnfinished unfinished) {
                return "A process of an earlier version cannot read signing keys with an issuer. The keys in use stay. Upgrade all"
                        + " processes, then restart one of them.";
            }

            @Override
            public String storeUnavailable(SigningFailure.StoreUnavailable unavailable) {
                return "The issuer of tokens was not compared with the signing keys, because the store is unavailable ("
                        + unavailable.reason() + "). The keys in use stay until the next start.";
            }
        });
    }
}
