/** Domain events, and the action codes under which the audit trail records them. */
@NullMarked
package org.merchantaccess.domain.event;

import org.jspecify.annotations.NullMarked;
