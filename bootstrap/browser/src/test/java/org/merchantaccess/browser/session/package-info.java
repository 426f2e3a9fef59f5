/** Browser tests of sign-in and sessions. */
@NullMarked
package org.merchantaccess.browser.session;

import org.jspecify.annotations.NullMarked;
