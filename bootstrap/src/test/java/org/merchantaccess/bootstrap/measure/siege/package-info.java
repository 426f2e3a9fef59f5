/** Measures logins and sign-ins of legitimate users during attacks and overload. */
@NullMarked
package org.merchantaccess.bootstrap.measure.siege;

import org.jspecify.annotations.NullMarked;
