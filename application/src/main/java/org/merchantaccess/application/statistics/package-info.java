/** Use cases of the numbers of logins, calls and refusals over time. */
@NullMarked
package org.merchantaccess.application.statistics;

import org.jspecify.annotations.NullMarked;
