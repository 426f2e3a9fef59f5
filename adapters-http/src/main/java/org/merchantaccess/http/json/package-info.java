/** JSON as it is written, and read: strictly and flat what others send, as a tree what we wrote ourselves. */
@NullMarked
package org.merchantaccess.http.json;

import org.jspecify.annotations.NullMarked;
