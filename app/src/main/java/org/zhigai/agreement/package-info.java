/** Whether the tables of the chain say one thing: what contradicts what, before it is signed or sent. */
@NullMarked
package org.zhigai.agreement;

import org.jspecify.annotations.NullMarked;
