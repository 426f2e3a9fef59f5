/** Example of an adapter for one port, written against the published API only. */
@NullMarked
package org.example.keys;

import org.jspecify.annotations.NullMarked;
