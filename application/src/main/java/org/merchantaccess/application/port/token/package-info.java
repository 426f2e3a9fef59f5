/** Ports that sign and read access tokens. */
@NullMarked
package org.merchantaccess.application.port.token;

import org.jspecify.annotations.NullMarked;
