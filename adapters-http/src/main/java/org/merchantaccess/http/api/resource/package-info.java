/** Endpoints that add, list and remove resource servers. */
@NullMarked
package org.merchantaccess.http.api.resource;

import org.jspecify.annotations.NullMarked;
