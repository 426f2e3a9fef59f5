/** Tests of the page of management keys. */
@NullMarked
package org.merchantaccess.http.hub.management;

import org.jspecify.annotations.NullMarked;
