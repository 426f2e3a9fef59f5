/** Where people belong: the merchants whose pages they may see. */
@NullMarked
package org.merchantaccess.http.hub.place;

import org.jspecify.annotations.NullMarked;
