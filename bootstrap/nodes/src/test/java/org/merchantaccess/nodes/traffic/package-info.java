/** Logins and calls in the background of a test. */
@NullMarked
package org.merchantaccess.nodes.traffic;

import org.jspecify.annotations.NullMarked;
