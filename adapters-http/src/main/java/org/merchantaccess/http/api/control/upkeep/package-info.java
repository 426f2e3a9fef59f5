/** Endpoints for backups, store verification and key rotation. */
@NullMarked
package org.merchantaccess.http.api.control.upkeep;

import org.jspecify.annotations.NullMarked;
