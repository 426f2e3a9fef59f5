/** Certificates that are good, and certificates that are not. */
@NullMarked
package org.merchantaccess.http.certificate;

import org.jspecify.annotations.NullMarked;
