/** Notices that the data were put back from an older copy, and knows what that would bring back to life. */
@NullMarked
package org.merchantaccess.persistence.restore;

import org.jspecify.annotations.NullMarked;
