/** Files and folders that belong to their owner alone, written whole or not at all. */
@NullMarked
package org.merchantaccess.persistence.file;

import org.jspecify.annotations.NullMarked;
