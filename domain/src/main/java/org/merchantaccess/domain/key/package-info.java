/** App keys: their form, how they are verified, and how an App ID replaces one without an outage. */
@NullMarked
package org.merchantaccess.domain.key;

import org.jspecify.annotations.NullMarked;
