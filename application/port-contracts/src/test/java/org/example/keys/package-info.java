/** An adapter for one port, as a stranger writes it, who sees only what is published. */
@NullMarked
package org.example.keys;

import org.jspecify.annotations.NullMarked;
