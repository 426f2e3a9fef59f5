/** Audit entries as programs read them, in the management API and in what people take from the Hub. */
@NullMarked
package org.merchantaccess.http.audit;

import org.jspecify.annotations.NullMarked;
