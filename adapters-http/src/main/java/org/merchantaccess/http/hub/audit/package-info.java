/** The activity pages and the exports of the audit trail. */
@NullMarked
package org.merchantaccess.http.hub.audit;

import org.jspecify.annotations.NullMarked;
