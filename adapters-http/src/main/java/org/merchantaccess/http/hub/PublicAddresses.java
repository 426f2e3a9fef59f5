package org.merchantaccess.http.hub;

import io.vavr.control.Option;
import org.merchantaccess.http.address.WebOrigin;

/**
 * The addresses that pages of the Hub show.
 *
 * @param hub where browsers find the Hub, if the operator has set it; none for wherever each request says
 * @param login the URL where software logs in, for people to copy
 */
public record PublicAddresses(Option<WebOrigin> hub, String login) {}
