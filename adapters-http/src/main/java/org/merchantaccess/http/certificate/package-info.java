/** With what a listener proves who it is: a certificate and its key, read from files and again whenever those change. */
@NullMarked
package org.merchantaccess.http.certificate;

import org.jspecify.annotations.NullMarked;
