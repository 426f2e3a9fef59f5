/** The one way in which a merchant profile is changed. */
@NullMarked
package org.merchantaccess.application.change;

import org.jspecify.annotations.NullMarked;
