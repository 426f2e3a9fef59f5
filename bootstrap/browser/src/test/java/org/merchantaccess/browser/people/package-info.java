/** Browser tests of member management. */
@NullMarked
package org.merchantaccess.browser.people;

import org.jspecify.annotations.NullMarked;
