/** Who may see a page of the Hub and who may do something there: sessions, forms, permissions, fresh proofs. */
@NullMarked
package org.merchantaccess.http.hub.kernel;

import org.jspecify.annotations.NullMarked;
