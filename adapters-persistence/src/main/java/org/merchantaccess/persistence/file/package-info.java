/** Reads and writes files and folders that only their owner can use, atomically. */
@NullMarked
package org.merchantaccess.persistence.file;

import org.jspecify.annotations.NullMarked;
