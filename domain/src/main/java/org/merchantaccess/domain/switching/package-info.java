/** Switches of the active App ID that are scheduled for a later time. */
@NullMarked
package org.merchantaccess.domain.switching;

import org.jspecify.annotations.NullMarked;
