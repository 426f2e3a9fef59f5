/** Compares the public API of the published artifacts with the files in {@code docs/api}. */
@NullMarked
package org.merchantaccess.docs.api;

import org.jspecify.annotations.NullMarked;
