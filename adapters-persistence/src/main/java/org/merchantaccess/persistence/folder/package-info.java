/** The folder one process keeps its data in, alone. */
@NullMarked
package org.merchantaccess.persistence.folder;

import org.jspecify.annotations.NullMarked;
