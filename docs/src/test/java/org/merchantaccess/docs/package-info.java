/** The examples of the pages, compiled and run, and the tests that keep the pages true. */
@NullMarked
package org.merchantaccess.docs;

import org.jspecify.annotations.NullMarked;
