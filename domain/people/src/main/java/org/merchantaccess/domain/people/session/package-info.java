/** Sessions of signed-in people, and their time limits (P7). */
@NullMarked
package org.merchantaccess.domain.people.session;

import org.jspecify.annotations.NullMarked;
