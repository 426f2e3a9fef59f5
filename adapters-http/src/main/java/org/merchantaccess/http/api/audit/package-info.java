/** Endpoint of the management API for the audit trail. */
@NullMarked
package org.merchantaccess.http.api.audit;

import org.jspecify.annotations.NullMarked;
