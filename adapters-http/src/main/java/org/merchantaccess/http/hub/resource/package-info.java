/** The page on which operators add and remove resource servers. */
@NullMarked
package org.merchantaccess.http.hub.resource;

import org.jspecify.annotations.NullMarked;
