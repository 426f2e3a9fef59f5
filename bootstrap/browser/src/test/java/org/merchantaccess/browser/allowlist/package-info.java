/** What people do with the allowlist, in a browser. */
@NullMarked
package org.merchantaccess.browser.allowlist;

import org.jspecify.annotations.NullMarked;
