/** Tests of the server with a killed process and with a full disk, and searches for leaked secrets. */
@NullMarked
package org.merchantaccess.bootstrap.crash;

import org.jspecify.annotations.NullMarked;
