/** What can be done with merchant access, through one entry. */
@NullMarked
package org.merchantaccess.application;

import org.jspecify.annotations.NullMarked;
