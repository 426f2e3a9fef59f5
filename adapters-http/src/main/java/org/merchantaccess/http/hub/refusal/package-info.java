/** The pages of refused requests: causes and remedies. */
@NullMarked
package org.merchantaccess.http.hub.refusal;

import org.jspecify.annotations.NullMarked;
