/** Benchmarks of the core without HTTP. */
@NullMarked
package org.merchantaccess.bootstrap.measure;

import org.jspecify.annotations.NullMarked;
