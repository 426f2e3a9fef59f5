package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.address.WebOrigin;

/**
 * The public URLs of an environment, as configured by the operator.
 *
 * @param api the URL of the API; none if clients use the address of the listener
 * @param hub the URL of the Hub; none for the address of the listener or the origin that the browser sends
 */
public record PublicUrls(Option<WebOrigin> api, Option<WebOrigin> hub) {
    public PublicUrls {
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
    }
}
