/** The open connections of a listener: deadlines, and the requests each connection carries over HTTP/1.1 or HTTP/2. */
@NullMarked
package org.merchantaccess.http.vertx.connection;

import org.jspecify.annotations.NullMarked;
