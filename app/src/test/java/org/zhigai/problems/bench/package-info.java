/** Simulated schools before the whole problem list and the effect verdict; run by the bench profile. */
@org.jspecify.annotations.NullMarked
package org.zhigai.problems.bench;
