/** Tests of the guide. */
@NullMarked
package org.merchantaccess.http.hub.guide;

import org.jspecify.annotations.NullMarked;
