/** The page on which operators create and revoke management keys. */
@NullMarked
package org.merchantaccess.http.hub.management;

import org.jspecify.annotations.NullMarked;
