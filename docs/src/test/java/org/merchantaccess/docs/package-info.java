/** Examples of the pages, compiled and run, and tests that compare the pages with the code. */
@NullMarked
package org.merchantaccess.docs;

import org.jspecify.annotations.NullMarked;
