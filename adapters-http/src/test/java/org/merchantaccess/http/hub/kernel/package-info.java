/** Shows who gets to a page of the Hub, and whose forms are taken. */
@NullMarked
package org.merchantaccess.http.hub.kernel;

import org.jspecify.annotations.NullMarked;
