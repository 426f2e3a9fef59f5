/** A merchant to try everything with, and the words that show a person how. */
@NullMarked
package org.merchantaccess.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
