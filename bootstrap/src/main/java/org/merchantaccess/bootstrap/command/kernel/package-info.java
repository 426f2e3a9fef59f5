/** What all commands share: where settings come from, how an environment is asked, and how a person is told. */
@NullMarked
package org.merchantaccess.bootstrap.command.kernel;

import org.jspecify.annotations.NullMarked;
