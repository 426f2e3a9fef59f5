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
 * What handshakes are signed with: the identity of now, so that it can be replaced under a listener that goes on. The one before is kept
 * for handshakes that have begun with it.
 */
final class CurrentKey extends X509ExtendedKeyManager {

    private volatile Pair pair;

    CurrentKey(Identity first) {
        this.pair = new Pair(first, first);
    }

    void replaceBy(Identity next) {
        pair = new Pair(next, pair.current());
    }

    Identity current() {
        return pair.current();
    }

    private record Pair(Identity current, Identity former) {}

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
        return named(alias).map(Identity::chain).getOrNull();
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return named(alias).map(Identity::key).getOrNull();
    }

    private Option<Identity> named(String alias) {
        Pair both = pair;
        return Option.ofOptional(Stream.of(both.current(), both.former())
                .filter(identity -> identity.alias().equals(alias))
                .findFirst());
    }

    /** It is a server's alone. */
    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] kinds, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
