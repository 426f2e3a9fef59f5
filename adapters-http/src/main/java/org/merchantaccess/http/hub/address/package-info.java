/** The origin at which browsers reach the Hub. */
@NullMarked
package org.merchantaccess.http.hub.address;

import org.jspecify.annotations.NullMarked;
