/** Commands on the people who use the Hub. */
@NullMarked
package org.merchantaccess.command.user;

import org.jspecify.annotations.NullMarked;
