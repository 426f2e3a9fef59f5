/** Puts everything together and lets it run. */
@NullMarked
package org.merchantaccess.bootstrap;

import org.jspecify.annotations.NullMarked;
