/** The settings of signing keys. */
@NullMarked
package org.merchantaccess.bootstrap.settings.signing;

import org.jspecify.annotations.NullMarked;
