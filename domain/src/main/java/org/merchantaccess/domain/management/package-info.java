/** The keys that operators' software shows to manage merchants. */
@NullMarked
package org.merchantaccess.domain.management;

import org.jspecify.annotations.NullMarked;
