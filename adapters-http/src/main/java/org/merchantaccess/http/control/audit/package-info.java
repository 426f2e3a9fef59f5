/** Audit trails, recomputed. */
@NullMarked
package org.merchantaccess.http.control.audit;

import org.jspecify.annotations.NullMarked;
