/** Driven ports of the application, implemented by adapters. */
@NullMarked
package org.merchantaccess.application.port;

import org.jspecify.annotations.NullMarked;
