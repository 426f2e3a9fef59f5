/** Determines the client address of a request behind trusted proxies. */
@NullMarked
package org.merchantaccess.http.address;

import org.jspecify.annotations.NullMarked;
