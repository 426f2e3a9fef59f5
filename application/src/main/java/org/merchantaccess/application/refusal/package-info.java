/** Use cases of refused logins and calls and their causes. */
@NullMarked
package org.merchantaccess.application.refusal;

import org.jspecify.annotations.NullMarked;
