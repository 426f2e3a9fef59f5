/** What is left of the server's work when its process is killed, and what it does while the disk is full. */
@NullMarked
package org.merchantaccess.bootstrap.crash;

import org.jspecify.annotations.NullMarked;
