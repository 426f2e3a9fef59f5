/** Wiring of the people context: the collection of its driven ports. */
@NullMarked
package org.merchantaccess.application.people.wiring;

import org.jspecify.annotations.NullMarked;
