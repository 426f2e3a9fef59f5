/** JSON and CSV forms of audit entries, for the management API and for downloads from the Hub. */
@NullMarked
package org.merchantaccess.http.audit;

import org.jspecify.annotations.NullMarked;
