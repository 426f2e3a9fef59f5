/** Tests of repeated forms. */
@NullMarked
package org.merchantaccess.http.hub.submission;

import org.jspecify.annotations.NullMarked;
