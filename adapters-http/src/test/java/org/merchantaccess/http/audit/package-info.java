/** Audit entries as programs read them. */
@NullMarked
package org.merchantaccess.http.audit;

import org.jspecify.annotations.NullMarked;
