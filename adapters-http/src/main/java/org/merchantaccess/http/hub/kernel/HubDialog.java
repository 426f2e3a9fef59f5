package org.merchantaccess.http.hub.kernel;

/**
 * A question over a page, and what the answer to it does. Both are found at the same path.
 *
 * @param <V> what is known of who is asked
 */
public interface HubDialog<V> extends HubPage<V>, HubAction<V> {}
