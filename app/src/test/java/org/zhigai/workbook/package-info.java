/** Tests of reading and recognising workbooks; every grid in them is invented. */
package org.zhigai.workbook;
