package org.merchantaccess.http.vertx;

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

/** One key, whatever name a client calls. What Vert.x has for it needs a library for logging that no embedder need have. */
final class OwnKey implements KeyCertOptions {

    private final X509ExtendedKeyManager key;

    OwnKey(X509ExtendedKeyManager key) {
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
            super(new Made(key), null, "own");
        }
    }

    private static final class Made extends KeyManagerFactorySpi {

        private final X509ExtendedKeyManager key;

        Made(X509ExtendedKeyManager key) {
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
