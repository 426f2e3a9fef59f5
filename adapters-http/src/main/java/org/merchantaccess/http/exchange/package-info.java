/** What an endpoint is, whatever HTTP stack it is bound to: a function from a request to an answer. */
@NullMarked
package org.merchantaccess.http.exchange;

import org.jspecify.annotations.NullMarked;
