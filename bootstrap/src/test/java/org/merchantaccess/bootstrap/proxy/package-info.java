/** Tests with a real nginx in front of Merchant Access, configured as documented. */
@NullMarked
package org.merchantaccess.bootstrap.proxy;

import org.jspecify.annotations.NullMarked;
