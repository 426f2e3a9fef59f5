/** Books at rest. */
@NullMarked
package com.example.lending.adapters.persistence;

import org.jspecify.annotations.NullMarked;
