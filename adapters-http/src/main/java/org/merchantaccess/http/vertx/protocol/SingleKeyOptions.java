package org.merchantaccess.http.vertx.protocol;

import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.security.KeyStore;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Key options with one key for every server name. The equivalent class of Vert.x requires a logging library, which embedders may not have.
 */
final class SingleKeyOptions implements KeyCertOptions {

    private final X509ExtendedKeyManager key;

    SingleKeyOptions(X509ExtendedKeyManager key) {
        this.key = key;
    }

    @Override
    public KeyCertOptions copy() {
        return this;
    }

    @Override
    public KeyManagerFactory getKeyManagerFactory(Vertx vertx) {
        return new Factory(key);
    }

    @Override
    public @Nullable Function<String, KeyManagerFactory> keyManagerFactoryMapper(Vertx vertx) {
        return null;
    }

    private static final class Factory extends KeyManagerFactory {

        Factory(X509ExtendedKeyManager key) {
            super(new FixedKeySpi(key), null, "own");
        }
    }

    private static final class FixedKeySpi extends KeyManagerFactorySpi {

        private final X509ExtendedKeyManager key;

        FixedKeySpi(X509ExtendedKeyManager key) {
            this.key = key;
        }

        @Override
        protected void engineInit(@Nullable KeyStore nothing, char @Nullable [] more) {}

        @Override
        protected void engineInit(ManagerFactoryParameters nothing) {}

        @Override
        protected KeyManager[] engineGetKeyManagers() {
            return new KeyManager[] {key};
        }
    }
}
