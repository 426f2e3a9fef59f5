/** How fast the core is, without HTTP. */
@NullMarked
package org.merchantaccess.bootstrap.measure;

import org.jspecify.annotations.NullMarked;
