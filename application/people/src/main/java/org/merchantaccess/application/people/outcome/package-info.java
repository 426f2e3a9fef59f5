/** Failures that are shared by use cases of the people context. */
@NullMarked
package org.merchantaccess.application.people.outcome;

import org.jspecify.annotations.NullMarked;
