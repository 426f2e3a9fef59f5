package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Option;

/**
 * Client address of the user, as this server sees it.
 *
 * @param isAllowed whether the allowlist contains it
 * @param link the link to the dialog that adds it; none if it cannot be added or the user may not
 * @param rejection the reason why no allowlist may contain it; none if it may
 */
public record OwnAddress(String address, boolean isAllowed, Option<String> link, Option<String> rejection) {}
