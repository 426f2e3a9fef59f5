/** What merchants' software calls. */
@NullMarked
package org.merchantaccess.http.api;

import org.jspecify.annotations.NullMarked;
