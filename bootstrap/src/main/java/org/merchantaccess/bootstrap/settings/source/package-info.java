/** Reads raw settings with the source of each: the settings file and environment variables. */
@NullMarked
package org.merchantaccess.bootstrap.settings.source;

import org.jspecify.annotations.NullMarked;
