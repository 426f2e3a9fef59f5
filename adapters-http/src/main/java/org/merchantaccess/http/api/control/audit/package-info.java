/** Endpoint that verifies audit trails. */
@NullMarked
package org.merchantaccess.http.api.control.audit;

import org.jspecify.annotations.NullMarked;
