/** Driven ports in groups, from which an instance is built. */
@NullMarked
package org.merchantaccess.application.wiring;

import org.jspecify.annotations.NullMarked;
