package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.address.WebOrigin;

/**
 * Where others reach an environment, as the operator has set it.
 *
 * @param api where merchants' software reaches the API; none for where it listens
 * @param hub where people reach the Hub; none for where it listens, or wherever a browser says that it found it
 */
public record PublicUrls(Option<WebOrigin> api, Option<WebOrigin> hub) {
    public PublicUrls {
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
    }
}
