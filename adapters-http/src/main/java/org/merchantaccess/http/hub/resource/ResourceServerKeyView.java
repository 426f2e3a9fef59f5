package org.merchantaccess.http.hub.resource;

import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.http.hub.page.Frame;

/**
 * A new resource server. Its secret is shown only in the response to a form, so reloading or going back never shows it again (S80).
 *
 * @param path the path of the page of resource servers
 * @param id its {@code client_id}
 */
public record ResourceServerKeyView(Frame frame, String path, String name, String id, ResourceServerKey key) {}
