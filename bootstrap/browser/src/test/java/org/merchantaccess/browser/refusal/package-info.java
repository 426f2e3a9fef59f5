/** How people find out why they were refused, in a browser. */
@NullMarked
package org.merchantaccess.browser.refusal;

import org.jspecify.annotations.NullMarked;
