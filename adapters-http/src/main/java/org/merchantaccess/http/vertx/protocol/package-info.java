/** The HTTP and TLS versions of a listener. */
@NullMarked
package org.merchantaccess.http.vertx.protocol;

import org.jspecify.annotations.NullMarked;
