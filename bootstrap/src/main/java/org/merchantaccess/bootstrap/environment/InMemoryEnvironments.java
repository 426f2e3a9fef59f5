package org.merchantaccess.bootstrap.environment;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.token.Ed25519Signatures;
import org.merchantaccess.http.token.JwtTokens;
import org.merchantaccess.http.token.TokenIssuer;

/** Opens a new world each time, which ends with the process. */
public final class InMemoryEnvironments implements EnvironmentOpener {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Either<OpenFailure, MerchantAccess> open(Settings settings, Environment environment, Restored restored) {
        InstanceSettings instance = settings.of(environment);
        Ports ports = InMemory.ports(clock);
        TokenIssuer issuer = new TokenIssuer(instance.issuer(), instance.issuer());
        JwtTokens tokens = new JwtTokens(issuer, ports.signingKeys(), Signatures.FASTEST);
        return Either.right(MerchantAccess.on(ports.with(tokens, tokens), instance.access()));
    }

    @Override
    public boolean isThere(Settings settings, Environment environment) {
        return true;
    }

    /** Found when they are needed first: most of what is typed needs none. */
    private static final class Signatures {
        private static final Ed25519Signatures FASTEST = Ed25519Signatures.fastest();
    }
}
