/** The page on which operators see to the keys of their software. */
@NullMarked
package org.merchantaccess.http.hub.management;

import org.jspecify.annotations.NullMarked;
