/** Where the values of settings stand before they mean anything: read, with the place of each. */
@NullMarked
package org.merchantaccess.bootstrap.settings.source;

import org.jspecify.annotations.NullMarked;
