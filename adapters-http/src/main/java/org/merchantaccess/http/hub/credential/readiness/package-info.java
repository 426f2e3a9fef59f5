/** Readiness for a switch of App IDs, as shown in the Hub. */
@NullMarked
package org.merchantaccess.http.hub.credential.readiness;

import org.jspecify.annotations.NullMarked;
