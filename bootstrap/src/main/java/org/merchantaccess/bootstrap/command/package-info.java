/** Implements the interfaces of the command line: settings, server, demo and log. */
@NullMarked
package org.merchantaccess.bootstrap.command;

import org.jspecify.annotations.NullMarked;
