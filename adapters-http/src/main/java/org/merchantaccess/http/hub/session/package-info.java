/** Signing in to the Hub and out of it, and one-time links. */
@NullMarked
package org.merchantaccess.http.hub.session;

import org.jspecify.annotations.NullMarked;
