/** In-memory implementations of all ports, for tests and embedding without a store. */
@NullMarked
package org.merchantaccess.application.memory;

import org.jspecify.annotations.NullMarked;
