/** What the endpoints for the software of merchants have in common. */
@NullMarked
package org.merchantaccess.http.caller;

import org.jspecify.annotations.NullMarked;
