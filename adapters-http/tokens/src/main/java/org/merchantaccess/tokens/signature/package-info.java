/** Digital signatures by the fastest provider of each algorithm. */
@NullMarked
package org.merchantaccess.tokens.signature;

import org.jspecify.annotations.NullMarked;
