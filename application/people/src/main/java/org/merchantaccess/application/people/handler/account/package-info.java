/** Implements the use cases of {@link org.merchantaccess.application.people.account}. */
@NullMarked
package org.merchantaccess.application.people.handler.account;

import org.jspecify.annotations.NullMarked;
