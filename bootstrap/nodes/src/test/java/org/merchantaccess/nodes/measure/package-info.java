/** Measures three nodes on one PostgreSQL database; not part of the tests. */
@NullMarked
package org.merchantaccess.nodes.measure;

import org.jspecify.annotations.NullMarked;
