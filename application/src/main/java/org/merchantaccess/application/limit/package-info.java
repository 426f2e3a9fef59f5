/** How often somebody may fail before they are told to wait; nobody who would succeed ever is. */
@NullMarked
package org.merchantaccess.application.limit;

import org.jspecify.annotations.NullMarked;
