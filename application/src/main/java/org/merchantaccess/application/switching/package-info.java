/** The use cases of scheduled switches, of undoing a switch, and of deactivating. */
@NullMarked
package org.merchantaccess.application.switching;

import org.jspecify.annotations.NullMarked;
