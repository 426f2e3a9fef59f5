package org.merchantaccess.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.http.address.TrustedProxies;

/**
 * How one environment is served.
 *
 * @param hubUrl where people reach the Hub, without a path
 * @param issuer names the issuer and the audience of its tokens
 * @param managementAddresses from where the management API may be used
 */
public record InstanceSettings(
        AccessSettings access,
        ListenerSettings api,
        ListenerSettings hub,
        String hubUrl,
        String issuer,
        TrustedProxies proxies,
        List<AddressRange> managementAddresses,
        Path managementKeyFile) {

    /** The same, on whatever ports are free. */
    public InstanceSettings onAnyPorts() {
        return new InstanceSettings(
                access,
                api.onAnyPort(),
                hub.onAnyPort(),
                hubUrl,
                issuer,
                proxies,
                managementAddresses,
                managementKeyFile);
    }

    /** The same, where callers within one's own network are welcome. */
    public InstanceSettings withInternalAddresses() {
        return new InstanceSettings(
                access.withInternalAddresses(),
                api,
                hub,
                hubUrl,
                issuer,
                proxies,
                managementAddresses,
                managementKeyFile);
    }
}
