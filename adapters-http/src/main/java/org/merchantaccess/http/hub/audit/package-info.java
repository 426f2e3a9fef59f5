/** The page that tells what was done to a merchant, and the same to take away. */
@NullMarked
package org.merchantaccess.http.hub.audit;

import org.jspecify.annotations.NullMarked;
