/** User-facing messages, shared by the Hub and the management API. */
@NullMarked
package org.merchantaccess.http.message;

import org.jspecify.annotations.NullMarked;
