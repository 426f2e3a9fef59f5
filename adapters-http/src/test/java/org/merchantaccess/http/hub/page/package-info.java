/** Tests of pages with lists. */
@NullMarked
package org.merchantaccess.http.hub.page;

import org.jspecify.annotations.NullMarked;
