/** Implements the use cases of {@link org.merchantaccess.application.people.session}. */
@NullMarked
package org.merchantaccess.application.people.handler.session;

import org.jspecify.annotations.NullMarked;
