/** People, seen to by who runs the server: the first of them, and those who cannot come in any more. */
@NullMarked
package org.merchantaccess.http.control.people;

import org.jspecify.annotations.NullMarked;
