/** Property tests of the code that is the first to process untrusted input; every build runs them briefly, a fuzzer runs them longer. */
@NullMarked
package org.merchantaccess.http.fuzz;

import org.jspecify.annotations.NullMarked;
