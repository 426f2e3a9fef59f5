/** Use cases of resource servers: add, list and remove them. */
@NullMarked
package org.merchantaccess.application.resource;

import org.jspecify.annotations.NullMarked;
