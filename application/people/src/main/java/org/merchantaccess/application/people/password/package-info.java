/** Password checks, with waits after failures (P6) and limits on concurrent hashing (S77). */
@NullMarked
package org.merchantaccess.application.people.password;

import org.jspecify.annotations.NullMarked;
