/** Test kit for applications that embed merchant access, with faults on demand. */
@NullMarked
package org.merchantaccess.testkit;

import org.jspecify.annotations.NullMarked;
