/** Commands on resource servers. */
@NullMarked
package org.merchantaccess.command.resource;

import org.jspecify.annotations.NullMarked;
