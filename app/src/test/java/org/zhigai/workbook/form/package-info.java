@NullMarked
package org.zhigai.workbook.form;

import org.jspecify.annotations.NullMarked;
