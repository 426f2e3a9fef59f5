/** Endpoints for monitoring: liveness, readiness and metrics of the process. */
@NullMarked
package org.merchantaccess.http.operations;

import org.jspecify.annotations.NullMarked;
