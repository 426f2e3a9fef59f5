package org.merchantaccess.bootstrap.settings;

import org.merchantaccess.http.address.TrustedProxiesFailure;

/** What to do about proxies that cannot be trusted. */
final class ProxyMends implements TrustedProxiesFailure.Cases<String> {

    @Override
    public String malformed(TrustedProxiesFailure.Malformed failure) {
        return "write addresses or CIDR ranges of your own proxies, such as 10.1.2.0/24, not " + failure.range();
    }

    @Override
    public String tooWide(TrustedProxiesFailure.TooWide failure) {
        return failure.range() + " would let anybody claim any address: name your own proxies and nothing else";
    }
}
