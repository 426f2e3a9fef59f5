/** Limits of a listener: connections, sizes and times. */
@NullMarked
package org.merchantaccess.http.vertx.limit;

import org.jspecify.annotations.NullMarked;
