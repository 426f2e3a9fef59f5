/** Messages about App IDs, their keys and their switches. */
@NullMarked
package org.merchantaccess.http.message.credential;

import org.jspecify.annotations.NullMarked;
