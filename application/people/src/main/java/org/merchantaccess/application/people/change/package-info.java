/** Transactions of the people context, performed with the caller's authority or session. */
@NullMarked
package org.merchantaccess.application.people.change;

import org.jspecify.annotations.NullMarked;
