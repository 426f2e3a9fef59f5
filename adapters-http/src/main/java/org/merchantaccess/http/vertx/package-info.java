/** Endpoints served by Vert.x: requests are read within limits, answered on event loops, and nothing but this package knows how. */
@NullMarked
package org.merchantaccess.http.vertx;

import org.jspecify.annotations.NullMarked;
