/** Authentication of App IDs by their keys, and what follows a grant or a refusal. */
@NullMarked
package org.merchantaccess.application.authentication;

import org.jspecify.annotations.NullMarked;
