/** The few words every concept of the domain uses. */
@NullMarked
package org.merchantaccess.domain.kernel;

import org.jspecify.annotations.NullMarked;
