/** Stores the resource servers. */
@NullMarked
package org.merchantaccess.persistence.resource;

import org.jspecify.annotations.NullMarked;
