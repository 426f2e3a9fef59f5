/** HTTP listeners on Vert.x: requests are read within limits and processed on event loops. */
@NullMarked
package org.merchantaccess.http.vertx;

import org.jspecify.annotations.NullMarked;
