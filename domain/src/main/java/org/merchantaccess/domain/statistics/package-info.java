/** Numbers of logins, calls and refusals over time. */
@NullMarked
package org.merchantaccess.domain.statistics;

import org.jspecify.annotations.NullMarked;
