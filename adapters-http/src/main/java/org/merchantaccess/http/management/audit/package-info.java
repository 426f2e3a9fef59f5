/** The audit trail in the management API. */
@NullMarked
package org.merchantaccess.http.management.audit;

import org.jspecify.annotations.NullMarked;
