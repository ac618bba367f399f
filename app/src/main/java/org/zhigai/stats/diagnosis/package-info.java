/** Cognitive diagnosis: which skills a person probably masters, given which skills each item asks for (DINA and G-DINA). */
@NullMarked
package org.zhigai.stats.diagnosis;

import org.jspecify.annotations.NullMarked;
