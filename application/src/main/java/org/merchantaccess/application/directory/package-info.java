/** What every node knows by heart of who may log in and call, and how it stays true. */
@NullMarked
package org.merchantaccess.application.directory;

import org.jspecify.annotations.NullMarked;
