/** Driven ports of the people context. */
@NullMarked
package org.merchantaccess.application.people.port;

import org.jspecify.annotations.NullMarked;
