/** Shows how people see to their own account. */
@NullMarked
package org.merchantaccess.http.hub.account;

import org.jspecify.annotations.NullMarked;
