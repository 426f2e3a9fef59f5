package org.merchantaccess.http.hub.management;

import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.hub.page.Frame;

/**
 * A new key, shown once: only the answer to a form shows it, so that no reload and no way back does (S80).
 *
 * @param path where the page of keys is
 */
public record CreatedKeyView(Frame frame, String path, String name, ManagementKey key) {}
