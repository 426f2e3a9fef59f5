/** The use cases of app keys: replacing, putting back and ending them, also when they leaked. */
@NullMarked
package org.merchantaccess.application.key;

import org.jspecify.annotations.NullMarked;
