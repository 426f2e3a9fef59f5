/** Changes made in the Hub: authorized and made in one transaction, and mapped to responses. */
@NullMarked
package org.merchantaccess.http.hub.change;

import org.jspecify.annotations.NullMarked;
