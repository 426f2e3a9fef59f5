/** Generation of identifiers and secrets of people, from a cryptographically strong source. */
@NullMarked
package org.merchantaccess.application.people.random;

import org.jspecify.annotations.NullMarked;
