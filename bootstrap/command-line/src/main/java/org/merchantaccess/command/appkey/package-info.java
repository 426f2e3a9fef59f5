/** Commands on the keys of an App ID. */
@NullMarked
package org.merchantaccess.command.appkey;

import org.jspecify.annotations.NullMarked;
