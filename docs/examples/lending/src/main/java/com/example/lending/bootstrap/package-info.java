/** Everything put together. */
@NullMarked
package com.example.lending.bootstrap;

import org.jspecify.annotations.NullMarked;
