/** Several server processes on one PostgreSQL database, under faults. */
@NullMarked
package org.merchantaccess.nodes;

import org.jspecify.annotations.NullMarked;
