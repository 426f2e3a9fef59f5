/** What strangers and bad days do to a server, and what its merchants notice of it. */
@NullMarked
package org.merchantaccess.bootstrap.measure.siege;

import org.jspecify.annotations.NullMarked;
