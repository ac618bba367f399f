/** What the people of the invented sample school have done with its results: a file a chapter. Documents are Chinese, and so is what they write. */
@NullMarked
package org.zhigai.chain.sample;

import org.jspecify.annotations.NullMarked;
