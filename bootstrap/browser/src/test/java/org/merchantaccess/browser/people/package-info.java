/** How people see to each other, in a browser. */
@NullMarked
package org.merchantaccess.browser.people;

import org.jspecify.annotations.NullMarked;
