/** People, what they may do, and how they prove that it is they. */
@NullMarked
package org.merchantaccess.domain.people;

import org.jspecify.annotations.NullMarked;
