/** The use case of finders of leaked keys. */
@NullMarked
package org.merchantaccess.application.key.leak;

import org.jspecify.annotations.NullMarked;
