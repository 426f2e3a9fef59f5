/** Audit entries about people and accounts. */
@NullMarked
package org.merchantaccess.application.people.audit;

import org.jspecify.annotations.NullMarked;
