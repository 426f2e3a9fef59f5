/** The Hub as people meet it: in a real browser, with the words in which a test tells what they do there. */
@NullMarked
package org.merchantaccess.browser;

import org.jspecify.annotations.NullMarked;
