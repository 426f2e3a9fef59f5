package org.merchantaccess.bootstrap.server;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.oauth.ReadVerificationKeys;
import org.merchantaccess.application.upkeep.ConfigureSigning;
import org.merchantaccess.application.upkeep.SigningFailure;
import org.merchantaccess.bootstrap.settings.signing.SigningSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the settings of a starting server to the signing keys of an environment, and logs what changes. */
final class SigningConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SigningConfiguration.class);

    private final Environment environment;
    private final SigningSettings settings;

    SigningConfiguration(Environment environment, SigningSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /**
     * Applies the settings. A failure does not prevent the start: the keys in use remain.
     *
     * @param apiUrl the public URL of the API, which is the issuer of a new store
     */
    void applyTo(MerchantAccess access, String apiUrl) {
        access.upkeep()
                .configureSigning()
                .handle(ConfigureSigning.Command.of(
                                new TokenIssuer(apiUrl, apiUrl), settings.defaultIssuer(environment))
                        .withIssuer(settings.tokenIssuer())
                        .withAlgorithm(settings.algorithm()))
                .peek(configured -> configured.newKeyFrom().forEach(from -> logNewKey(access, from)))
                .peekLeft(failure -> LOG.atWarn()
                        .addKeyValue("environment", environment.word())
                        .log(failure.match(new Remedies())));
    }

    private void logNewKey(MerchantAccess access, Instant from) {
        LOG.atInfo()
                .addKeyValue("environment", environment.word())
                .addKeyValue("signs_from", from)
                .addKeyValue("issuer", issuer(access).issuer())
                .addKeyValue("algorithm", algorithm(access))
                .log("a new key will sign access tokens");
    }

    /** Returns the issuer of the new key: the one in the settings, otherwise the one in use. */
    private TokenIssuer issuer(MerchantAccess access) {
        return settings.tokenIssuer()
                .orElse(() -> access.oauth()
                        .readVerificationKeys()
                        .handle(ReadVerificationKeys.Query.of())
                        .toOption()
                        .flatMap(ReadVerificationKeys.Found::issuer))
                .getOrElse(() -> settings.defaultIssuer(environment));
    }

    /** Returns the algorithm of the newest key, which is the last one. */
    private static String algorithm(MerchantAccess access) {
        return access.oauth()
                .readVerificationKeys()
                .handle(ReadVerificationKeys.Query.of())
                .toOption()
                .flatMap(found -> Option.ofOptional(found.keys().stream().reduce((older, newer) -> newer)))
                .map(key -> key.algorithm().joseName())
                .getOrElse("unknown");
    }

    /** Says what happened and what to do. */
    private static final class Remedies implements SigningFailure.Cases<String> {

        @Override
        public String upgradeUnfinished(SigningFailure.UpgradeUnfinished failure) {
            return "the issuer and the signing algorithm in the settings are not applied, because a node of an earlier version"
                    + " is running: upgrade all nodes, then restart one of them";
        }

        @Override
        public String storeUnavailable(SigningFailure.StoreUnavailable failure) {
            return "the issuer and the signing algorithm in the settings are not applied, because the store did not answer:"
                    + " restart this node when the store is available";
        }
    }
}
