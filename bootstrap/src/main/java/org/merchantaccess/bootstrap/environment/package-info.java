/** Opens environments: merchant access and people access on a store in the data folder. */
@NullMarked
package org.merchantaccess.bootstrap.environment;

import org.jspecify.annotations.NullMarked;
