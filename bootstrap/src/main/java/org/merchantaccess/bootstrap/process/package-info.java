/** What the operating system gives this process and takes from it, as UTF-8 whatever the locale is. */
@NullMarked
package org.merchantaccess.bootstrap.process;

import org.jspecify.annotations.NullMarked;
