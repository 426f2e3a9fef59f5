/** Examples of a login and a call, for developers to copy. */
@NullMarked
package org.merchantaccess.http.hub.example;

import org.jspecify.annotations.NullMarked;
