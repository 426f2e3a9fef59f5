/** How people read what was done, in a browser. */
@NullMarked
package org.merchantaccess.browser.audit;

import org.jspecify.annotations.NullMarked;
