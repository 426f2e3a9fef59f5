/** What the body of a request must be. */
@NullMarked
package org.merchantaccess.http.body;

import org.jspecify.annotations.NullMarked;
