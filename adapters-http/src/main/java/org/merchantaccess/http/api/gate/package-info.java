/** Elements common to all endpoints of {@code /api}: management keys, queries, failures and responses. */
@NullMarked
package org.merchantaccess.http.api.gate;

import org.jspecify.annotations.NullMarked;
