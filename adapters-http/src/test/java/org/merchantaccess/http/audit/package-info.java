/** Tests of the JSON and CSV forms of audit entries. */
@NullMarked
package org.merchantaccess.http.audit;

import org.jspecify.annotations.NullMarked;
