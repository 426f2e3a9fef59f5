/** The error body of all refused requests. */
@NullMarked
package org.merchantaccess.http.problem;

import org.jspecify.annotations.NullMarked;
