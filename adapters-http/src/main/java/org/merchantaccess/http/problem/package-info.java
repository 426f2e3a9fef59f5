/** The seeds' error body: the one way in which anything is refused. */
@NullMarked
package org.merchantaccess.http.problem;

import org.jspecify.annotations.NullMarked;
