/** App IDs: how they are named, made, switched and deleted, and the keys that prove them. */
@NullMarked
package org.merchantaccess.domain.credential;

import org.jspecify.annotations.NullMarked;
