/** Endpoints of {@code /v1} for the software of merchants. */
@NullMarked
package org.merchantaccess.http.v1;

import org.jspecify.annotations.NullMarked;
