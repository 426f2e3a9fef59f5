package org.merchantaccess.http.hub.management;

import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.hub.page.Frame;

/**
 * A new management key. It is shown only in the response to a form, so reloading or going back never shows it again (S80).
 *
 * @param path the path of the page of management keys
 */
public record CreatedKeyView(Frame frame, String path, String name, ManagementKey key) {}
