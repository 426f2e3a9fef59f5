/** The Hub: the pages, usable without JavaScript, on which merchants and operators manage access. */
@NullMarked
package org.merchantaccess.http.hub;

import org.jspecify.annotations.NullMarked;
