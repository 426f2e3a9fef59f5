/** Every port in memory, so that the core runs by itself. */
@NullMarked
package org.merchantaccess.application.memory;

import org.jspecify.annotations.NullMarked;
