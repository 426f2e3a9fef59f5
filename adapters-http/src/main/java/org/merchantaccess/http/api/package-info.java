/** Endpoints of {@code /api} for the software of operators. */
@NullMarked
package org.merchantaccess.http.api;

import org.jspecify.annotations.NullMarked;
