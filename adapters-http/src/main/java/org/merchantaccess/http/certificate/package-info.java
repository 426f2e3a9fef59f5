/** The TLS certificate and key of a listener, read from files and reloaded when those change. */
@NullMarked
package org.merchantaccess.http.certificate;

import org.jspecify.annotations.NullMarked;
