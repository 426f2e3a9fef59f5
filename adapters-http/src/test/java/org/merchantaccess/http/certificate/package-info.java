/** Tests of server certificates, and self-signed certificates for other tests. */
@NullMarked
package org.merchantaccess.http.certificate;

import org.jspecify.annotations.NullMarked;
