/** Tests of the school package: what it says, and what nobody can work out of it. */
@org.jspecify.annotations.NullMarked
package org.zhigai.pack;
