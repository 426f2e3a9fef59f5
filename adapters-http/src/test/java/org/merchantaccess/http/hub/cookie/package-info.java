/** Tests of the cookies of the Hub. */
@NullMarked
package org.merchantaccess.http.hub.cookie;

import org.jspecify.annotations.NullMarked;
