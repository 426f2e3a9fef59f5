/** Browser tests of accessibility, layout and print of every page. */
@NullMarked
package org.merchantaccess.browser.look;

import org.jspecify.annotations.NullMarked;
