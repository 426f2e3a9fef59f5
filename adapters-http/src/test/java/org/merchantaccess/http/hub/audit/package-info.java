/** What people meet on the page of the audit trail. */
@NullMarked
package org.merchantaccess.http.hub.audit;

import org.jspecify.annotations.NullMarked;
