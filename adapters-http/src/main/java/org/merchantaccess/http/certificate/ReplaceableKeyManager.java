package org.merchantaccess.http.certificate;

import io.vavr.control.Option;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Key manager whose identity can be replaced while the listener is running. It keeps the previous identity for handshakes that began with
 * it.
 */
final class ReplaceableKeyManager extends X509ExtendedKeyManager {

    private volatile Pair pair;

    ReplaceableKeyManager(TlsIdentity first) {
        this.pair = new Pair(first, first);
    }

    void replaceBy(TlsIdentity next) {
        pair = new Pair(next, pair.current());
    }

    TlsIdentity current() {
        return pair.current();
    }

    private record Pair(TlsIdentity current, TlsIdentity former) {}

    @Override
    public @Nullable String chooseEngineServerAlias(String kind, Principal @Nullable [] issuers, SSLEngine engine) {
        return pair.current().aliasFor(kind).getOrNull();
    }

    @Override
    public @Nullable String chooseServerAlias(String kind, Principal @Nullable [] issuers, Socket socket) {
        return pair.current().aliasFor(kind).getOrNull();
    }

    @Override
    public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
        return pair.current().aliasFor(kind).map(alias -> new String[] {alias}).getOrNull();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return named(alias).map(TlsIdentity::chain).getOrNull();
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return named(alias).map(TlsIdentity::key).getOrNull();
    }

    private Option<TlsIdentity> named(String alias) {
        Pair both = pair;
        return Option.ofOptional(Stream.of(both.current(), both.former())
                .filter(identity -> identity.alias().equals(alias))
                .findFirst());
    }

    /** Returns null: this key manager serves servers only. */
    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] kinds, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
