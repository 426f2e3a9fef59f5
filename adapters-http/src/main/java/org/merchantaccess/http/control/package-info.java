/** What the command line may do with an environment, which is more than any management key may. */
@NullMarked
package org.merchantaccess.http.control;

import org.jspecify.annotations.NullMarked;
