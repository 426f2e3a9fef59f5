/** Keys of resource servers, with which APIs ask whether an access token is valid. */
@NullMarked
package org.merchantaccess.domain.resource;

import org.jspecify.annotations.NullMarked;
