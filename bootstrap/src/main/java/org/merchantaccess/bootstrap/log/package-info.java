/** How the process says what it does: one line a record, whatever is in it, and never at the cost of who is waiting for an answer. */
@NullMarked
package org.merchantaccess.bootstrap.log;

import org.jspecify.annotations.NullMarked;
