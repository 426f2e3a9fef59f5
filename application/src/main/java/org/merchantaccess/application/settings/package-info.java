/** Settings of an instance. */
@NullMarked
package org.merchantaccess.application.settings;

import org.jspecify.annotations.NullMarked;
