/** Manages App IDs in a browser as a merchant's developer does. */
@NullMarked
package org.merchantaccess.browser.credential;

import org.jspecify.annotations.NullMarked;
