/** What operators' software calls. */
@NullMarked
package org.merchantaccess.http.management;

import org.jspecify.annotations.NullMarked;
