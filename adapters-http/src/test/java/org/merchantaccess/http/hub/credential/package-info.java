/** Tests of the API access page. */
@NullMarked
package org.merchantaccess.http.hub.credential;

import org.jspecify.annotations.NullMarked;
