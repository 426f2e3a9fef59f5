/** Implements the use cases of {@link org.merchantaccess.application.people.signin}. */
@NullMarked
package org.merchantaccess.application.people.handler.signin;

import org.jspecify.annotations.NullMarked;
