/** A real nginx in front of Merchant Access, set up as the documents tell operators to. */
@NullMarked
package org.merchantaccess.bootstrap.proxy;

import org.jspecify.annotations.NullMarked;
