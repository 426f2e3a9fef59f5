/** The steps by which all use cases change or read a merchant profile. */
@NullMarked
package org.merchantaccess.application.change;

import org.jspecify.annotations.NullMarked;
