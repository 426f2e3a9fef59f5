/** The interface through which a listener reports its events. */
@NullMarked
package org.merchantaccess.http.vertx.metrics;

import org.jspecify.annotations.NullMarked;
