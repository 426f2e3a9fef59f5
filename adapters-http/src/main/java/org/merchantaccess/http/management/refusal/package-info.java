/** Refusals and how to mend them, in the management API. */
@NullMarked
package org.merchantaccess.http.management.refusal;

import org.jspecify.annotations.NullMarked;
