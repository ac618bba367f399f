/**
 * Holds the word lists to the code: which keys the compiled program can ask for is read off its class files by following every text that becomes
 * the key of a phrase ({@link org.zhigai.words.KeysInCode}); what cannot be followed is told in {@link org.zhigai.words.ToldKeys}.
 */
@NullMarked
package org.zhigai.words;

import org.jspecify.annotations.NullMarked;
