/** Endpoints of the management API for refused requests, with their causes and remedies. */
@NullMarked
package org.merchantaccess.http.api.refusal;

import org.jspecify.annotations.NullMarked;
