/** What tells an operator's machinery whether the process lives and may be sent calls. */
@NullMarked
package org.merchantaccess.http.operations;

import org.jspecify.annotations.NullMarked;
