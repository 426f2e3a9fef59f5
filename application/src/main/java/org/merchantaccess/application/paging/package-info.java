/** Pages of a list and the requests for them. */
@NullMarked
package org.merchantaccess.application.paging;

import org.jspecify.annotations.NullMarked;
