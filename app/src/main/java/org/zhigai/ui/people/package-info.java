/** Choosing a unit or a person from the register, in whatever form asks for one. May import parts; knows no station. */
@NullMarked
package org.zhigai.ui.people;

import org.jspecify.annotations.NullMarked;
