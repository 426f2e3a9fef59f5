/** Time ranges of lists. */
@NullMarked
package org.merchantaccess.http.hub.time;

import org.jspecify.annotations.NullMarked;
