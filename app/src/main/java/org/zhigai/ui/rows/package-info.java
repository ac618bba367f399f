/** One table, one form and one history for every kind of record. May import parts and people; knows no station. */
@NullMarked
package org.zhigai.ui.rows;

import org.jspecify.annotations.NullMarked;
