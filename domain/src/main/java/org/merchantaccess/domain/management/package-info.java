/** Management keys, with which operators' software authenticates to the management API. */
@NullMarked
package org.merchantaccess.domain.management;

import org.jspecify.annotations.NullMarked;
