/** Stores the change feed and the nodes that follow it. */
@NullMarked
package org.merchantaccess.persistence.feed;

import org.jspecify.annotations.NullMarked;
