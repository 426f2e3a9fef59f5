/** The use case of software that replaces its own key. */
@NullMarked
package org.merchantaccess.application.key.rotation;

import org.jspecify.annotations.NullMarked;
