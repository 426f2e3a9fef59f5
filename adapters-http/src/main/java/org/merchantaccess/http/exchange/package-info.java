/** Requests, responses, endpoints and routes, independent of the HTTP stack: an endpoint is a function from a request to a response. */
@NullMarked
package org.merchantaccess.http.exchange;

import org.jspecify.annotations.NullMarked;
