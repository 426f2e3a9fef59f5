/** That nobody is kept out of any page, however they look at it. */
@NullMarked
package org.merchantaccess.browser.look;

import org.jspecify.annotations.NullMarked;
