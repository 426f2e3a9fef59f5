package org.merchantaccess.http.hub.gate;

import java.util.List;

/**
 * A dialog: GET shows it over a page, POST to the same path carries its action out.
 *
 * @param <V> the request type
 */
public interface HubDialog<V> extends HubPage<V>, HubAction<V> {

    /**
     * Returns the fields that are kept if the session ended before the form was submitted: after sign-in, query parameters of this dialog
     * prefill them. Never contains secrets or confirmations.
     */
    default List<String> keptFields() {
        return List.of();
    }

    /** Returns false if the value of a kept field may be a secret nevertheless. It would become part of URLs, which proxies log. */
    default boolean mayKeep(String field, String value) {
        return true;
    }
}
