/** Locks a data folder for one process, and keeps data and keys in separate folders. */
@NullMarked
package org.merchantaccess.persistence.folder;

import org.jspecify.annotations.NullMarked;
