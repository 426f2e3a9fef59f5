/** What callers notice of a server that is told to stop: nothing. */
@NullMarked
package org.merchantaccess.bootstrap.stop;

import org.jspecify.annotations.NullMarked;
