/** Random identifiers and keys for production. */
@NullMarked
package org.merchantaccess.application.random;

import org.jspecify.annotations.NullMarked;
