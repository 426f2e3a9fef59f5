/** Implements the use cases of {@link org.merchantaccess.application.people.link}. */
@NullMarked
package org.merchantaccess.application.people.handler.link;

import org.jspecify.annotations.NullMarked;
