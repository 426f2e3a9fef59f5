/** Ports for keys: app keys, management keys, signing keys, and sealing keys. */
@NullMarked
package org.merchantaccess.application.port.key;

import org.jspecify.annotations.NullMarked;
