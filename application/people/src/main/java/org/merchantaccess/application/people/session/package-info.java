/** Use cases that list and end a person's own sessions. */
@NullMarked
package org.merchantaccess.application.people.session;

import org.jspecify.annotations.NullMarked;
