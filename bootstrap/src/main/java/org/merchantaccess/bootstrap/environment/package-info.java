/** An environment that is opened: merchant access on the store of a data folder. */
@NullMarked
package org.merchantaccess.bootstrap.environment;

import org.jspecify.annotations.NullMarked;
