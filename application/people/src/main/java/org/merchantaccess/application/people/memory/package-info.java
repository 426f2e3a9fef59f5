/** In-memory adapters of the people context's ports, for tests. */
@NullMarked
package org.merchantaccess.application.people.memory;

import org.jspecify.annotations.NullMarked;
