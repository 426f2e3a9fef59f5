/** JSON as it is written, and read strictly: one flat object. */
@NullMarked
package org.merchantaccess.http.json;

import org.jspecify.annotations.NullMarked;
