/** What strangers' octets reach first, with what must hold whatever they are: in every build in short, with a fuzzer at length. */
@NullMarked
package org.merchantaccess.http.fuzz;

import org.jspecify.annotations.NullMarked;
