/** The Hub: the pages on which merchants and operators manage access. They call use cases, and work without JavaScript. */
@NullMarked
package org.merchantaccess.http.hub;

import org.jspecify.annotations.NullMarked;
