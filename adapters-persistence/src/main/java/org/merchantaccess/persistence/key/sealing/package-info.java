/** Seals secrets, makes verifiers and seals audit entries with the keys of an environment. */
@NullMarked
package org.merchantaccess.persistence.key.sealing;

import org.jspecify.annotations.NullMarked;
