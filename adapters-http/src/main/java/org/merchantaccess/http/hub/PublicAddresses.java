package org.merchantaccess.http.hub;

import io.vavr.control.Option;
import org.merchantaccess.http.address.WebOrigin;

/**
 * Public URLs that pages of the Hub show.
 *
 * @param hub origin of the Hub as configured by the operator; none to take it from each request
 * @param login URL of the login endpoint, shown for copying
 */
public record PublicAddresses(Option<WebOrigin> hub, String login) {}
