/** Tests of the page of an App ID. */
@NullMarked
package org.merchantaccess.http.hub.credential.detail;

import org.jspecify.annotations.NullMarked;
