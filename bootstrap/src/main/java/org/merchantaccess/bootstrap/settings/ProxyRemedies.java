package org.merchantaccess.bootstrap.settings;

import org.merchantaccess.http.address.TrustedProxiesFailure;

/** Maps failures of {@code trusted-proxies} to remedies. */
final class ProxyRemedies implements TrustedProxiesFailure.Cases<String> {

    @Override
    public String malformed(TrustedProxiesFailure.Malformed failure) {
        return "write addresses or CIDR ranges of your own proxies, such as 10.1.2.0/24, not " + failure.range();
    }

    @Override
    public String tooWide(TrustedProxiesFailure.TooWide failure) {
        return failure.range() + " would let any client claim any address: name your own proxies and nothing else";
    }
}
