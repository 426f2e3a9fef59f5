/** The settings of the operator, read and checked as a whole. */
@NullMarked
package org.merchantaccess.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
