/** App IDs in the management API. */
@NullMarked
package org.merchantaccess.http.management.credential;

import org.jspecify.annotations.NullMarked;
