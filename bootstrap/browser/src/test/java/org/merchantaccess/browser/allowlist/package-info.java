/** Browser tests of the allowlist. */
@NullMarked
package org.merchantaccess.browser.allowlist;

import org.jspecify.annotations.NullMarked;
