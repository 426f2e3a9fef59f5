/** The cookies of the Hub: session token and browser ID. */
@NullMarked
package org.merchantaccess.http.hub.cookie;

import org.jspecify.annotations.NullMarked;
