/** Merchant access in a folder, within the process of whoever embeds it. */
@NullMarked
package org.merchantaccess.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
