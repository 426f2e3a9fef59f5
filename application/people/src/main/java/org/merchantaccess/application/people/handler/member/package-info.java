/** Implements the use cases of {@link org.merchantaccess.application.people.member}. */
@NullMarked
package org.merchantaccess.application.people.handler.member;

import org.jspecify.annotations.NullMarked;
