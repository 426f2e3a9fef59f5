/** Limits on failed attempts, which never affect attempts that would succeed. */
@NullMarked
package org.merchantaccess.application.limit;

import org.jspecify.annotations.NullMarked;
