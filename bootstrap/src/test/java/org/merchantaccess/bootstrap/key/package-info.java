/** Tests of keys on a real server. */
@NullMarked
package org.merchantaccess.bootstrap.key;

import org.jspecify.annotations.NullMarked;
