package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.http.hub.example.LoginExample;

/**
 * Connection details to copy: the values that software needs to log in with an App ID.
 *
 * @param snippets the values as files, with a placeholder for the app_key
 * @param hasAppKey whether the current key is an app_key
 * @param shown the current app_key, if it is revealed
 */
public record ConnectionView(List<LoginExample.Snippet> snippets, boolean hasAppKey, Option<AppKey> shown) {

    public ConnectionView {
        snippets = List.copyOf(snippets);
    }
}
