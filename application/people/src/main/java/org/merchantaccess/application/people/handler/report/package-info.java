/** Implements the use cases of {@link org.merchantaccess.application.people.report}. */
@NullMarked
package org.merchantaccess.application.people.handler.report;

import org.jspecify.annotations.NullMarked;
