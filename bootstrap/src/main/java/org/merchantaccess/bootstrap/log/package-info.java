/** The log of the process: one line per record, written without blocking requests. */
@NullMarked
package org.merchantaccess.bootstrap.log;

import org.jspecify.annotations.NullMarked;
