/** Schemas of request bodies, and their validation. */
@NullMarked
package org.merchantaccess.http.body;

import org.jspecify.annotations.NullMarked;
