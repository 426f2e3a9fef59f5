package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.bootstrap.settings.database.DatabaseSettings;
import org.merchantaccess.bootstrap.settings.signing.SigningSettings;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.http.address.TrustedProxies;

/**
 * The settings of one served environment.
 *
 * @param urls the public URLs, behind a proxy
 * @param signing the issuer and the algorithm of its access tokens
 * @param managementAddresses the ranges that may use the management API
 * @param database the PostgreSQL database; none for an SQLite file in the data folder
 */
public record InstanceSettings(
        AccessSettings access,
        ListenerSettings api,
        ListenerSettings hub,
        PublicUrls urls,
        SigningSettings signing,
        TrustedProxies proxies,
        List<AddressRange> managementAddresses,
        Path managementKeyFile,
        Option<DatabaseSettings> database) {
    public InstanceSettings {
        requireNonNull(access, "access");
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
        requireNonNull(urls, "urls");
        requireNonNull(signing, "signing");
        requireNonNull(proxies, "proxies");
        requireNonNull(managementAddresses, "managementAddresses");
        requireNonNull(managementKeyFile, "managementKeyFile");
        requireNonNull(database, "database");
    }

    /** Returns the URL of the Hub without a path: the configured one, otherwise that of its listener. */
    public String hubUrl() {
        return urls.hub().map(Object::toString).getOrElse(hub::reachable);
    }

    /** Returns the URL of the API without a path: the configured one, otherwise that of its listener. */
    public String apiUrl() {
        return urls.api().map(Object::toString).getOrElse(api::reachable);
    }

    /** Returns a copy whose listeners use any free ports. */
    public InstanceSettings onAnyPorts() {
        return new InstanceSettings(
                access,
                api.onAnyPort(),
                hub.onAnyPort(),
                urls,
                signing,
                proxies,
                managementAddresses,
                managementKeyFile,
                database);
    }

    /** Returns a copy that permits internal addresses on allowlists. */
    public InstanceSettings withInternalAddresses() {
        return new InstanceSettings(
                access.withInternalAddresses(),
                api,
                hub,
                urls,
                signing,
                proxies,
                managementAddresses,
                managementKeyFile,
                database);
    }
}
