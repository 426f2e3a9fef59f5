/** Passwords: the rules for choosing them, presented passwords, and waits after failed sign-ins (P5, P6). */
@NullMarked
package org.merchantaccess.domain.people.password;

import org.jspecify.annotations.NullMarked;
