/** The rules of the house as tests, and the proof that each of them catches who breaks it. */
@NullMarked
package org.merchantaccess.architecture;

import org.jspecify.annotations.NullMarked;
