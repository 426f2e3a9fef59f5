/** Tests of the entry points of the Hub. */
@NullMarked
package org.merchantaccess.http.hub.gate;

import org.jspecify.annotations.NullMarked;
