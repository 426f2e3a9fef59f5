/** What happens in an environment, counted and said in the log. */
@NullMarked
package org.merchantaccess.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
